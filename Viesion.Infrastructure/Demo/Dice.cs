namespace Viesion.Infrastructure.Demo;

/// <summary>A seeded source of chance (SplitMix64): the same seed gives the same département on every machine and every .NET.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>0 to <paramref name="sides"/> − 1.</summary>
    public int Next(int sides) => (int)(Draw() % (ulong)sides);

    /// <summary>Both bounds included; <paramref name="from"/> when they cross.</summary>
    public int Between(int from, int to) => to <= from ? from : from + Next(to - from + 1);

    /// <param name="permille">How many times in a thousand.</param>
    public bool Chance(int permille) => Next(1000) < permille;

    public T Pick<T>(IReadOnlyList<T> among) => among[Next(among.Count)];

    /// <summary>Picks by weight.</summary>
    public T Weighted<T>(params ReadOnlySpan<(T Value, int Weight)> among)
    {
        var total = 0;
        foreach (var (_, weight) in among)
            total += weight;
        var drawn = Next(total);
        foreach (var (value, weight) in among)
            if ((drawn -= weight) < 0)
                return value;
        throw new InvalidOperationException("No weight.");
    }

    private ulong Draw()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

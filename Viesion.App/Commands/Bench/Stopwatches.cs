using System.Diagnostics;

namespace Viesion.App.Commands.Bench;

/// <summary>Times two things in turn, A B A B …, so that a machine whose speed drifts slows both.</summary>
internal static class Stopwatches
{
    public static async Task<Figure> Compare(string name, Func<Task> app, Func<Task> floor, int runs = 30, int warmUps = 5)
    {
        for (var i = 0; i < warmUps; i++)
        {
            await app();
            await floor();
        }
        var (ours, raw) = (new double[runs], new double[runs]);
        for (var i = 0; i < runs; i++)
        {
            ours[i] = await Time(app);
            raw[i] = await Time(floor);
        }
        return new Figure(name, At(ours, 0.5), At(raw, 0.5), At(ours, 0.95));
    }

    public static async Task<double> Time(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The value below which a share of them lies.</summary>
    public static double At(double[] values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}

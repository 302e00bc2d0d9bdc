namespace Viesion.Infrastructure.Persistence;

/// <summary>SQL that the <see cref="Migrator"/> runs after the migrations; it can be run any number of times.</summary>
/// <param name="Order">Its place among all scripts, unique: a script comes after those whose functions it uses.</param>
internal sealed record RepeatableScript(int Order, string Sql)
{
    /// <summary>The file of a name beside <typeparamref name="TFeature"/>, in the same folder.</summary>
    public static RepeatableScript Beside<TFeature>(string file, int order)
    {
        using var stream = typeof(TFeature).Assembly.GetManifestResourceStream(typeof(TFeature), file)
            ?? throw new InvalidOperationException($"There is no script « {file} » beside {typeof(TFeature).Name}.");
        using var text = new StreamReader(stream);
        return new RepeatableScript(order, text.ReadToEnd());
    }
}

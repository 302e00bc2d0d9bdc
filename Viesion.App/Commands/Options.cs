using System.Globalization;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands;

/// <summary>Options as typed: « --name value », « --flag », and plain words.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string?> named = [];
    private readonly List<string> words = [];

    public IReadOnlyList<string> Words => words;

    public static Options Parse(IEnumerable<string> args)
    {
        var options = new Options();
        string? name = null;
        foreach (var arg in args)
        {
            if (arg.StartsWith("--", StringComparison.Ordinal))
                options.named[name = arg[2..]] = null;
            else if (name is not null && options.named[name] is null)
                options.named[name] = arg;
            else
                options.words.Add(arg);
        }
        return options;
    }

    public bool Has(string name) => named.ContainsKey(name);

    public string? Text(string name) => named.GetValueOrDefault(name);

    /// <exception cref="StartRefusedException">Something else than a whole number was typed: never replaced in silence.</exception>
    public int Number(string name, int otherwise) => !Has(name) ? otherwise
        : int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new StartRefusedException($"--{name} attend un nombre entier. Exemple : --{name} {Math.Max(otherwise, 1)}");
}

using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Names for the states that Mermaid can read: no space, colon or hyphen, and each used once.</summary>
internal sealed class MermaidAliases
{
    private readonly Dictionary<string, string> aliasByName = [];

    public MermaidAliases(IEnumerable<StateInfo> states)
    {
        string[] names = [.. states.Select(state => state.ToString()).Distinct()];
        HashSet<string> taken = [.. names];
        foreach (var name in names)
        {
            var readable = string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter is not (':' or '-')));
            var alias = readable;
            for (var count = 1; alias != name && !taken.Add(alias); count++)
                alias = $"{readable}_{count}";

            aliasByName[name] = alias;
        }
    }

    public IEnumerable<string> Declarations =>
        aliasByName.Where(entry => entry.Key != entry.Value).Select(entry => $"\t{entry.Value} : {entry.Key}");

    public string For(string name) => aliasByName.GetValueOrDefault(name, name);
}

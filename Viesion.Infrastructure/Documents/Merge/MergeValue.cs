using System.Xml.Linq;
using Viesion.Domain.Documents;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>What a waiting field says of one person.</summary>
internal static class MergeValue
{
    private const string Civility = "beneficiaire_civilite";
    private const string NobodyKnows = "Madame, Monsieur";

    private static readonly string[] Names = ["beneficiaire_prenom", "beneficiaire_nom", "beneficiaire_nom_naissance",
        "beneficiaire_nom_complet"];

    /// <summary>In an IF: what is not known is empty, so that a template can ask.</summary>
    public static string Compared(XElement field, IReadOnlyDictionary<string, string> values)
        => Key(field) is { } key ? Around(field, MergeFormat.Apply(field, Known(key, values))) : Written(field);

    /// <summary>In the text: whoever has no civility is written to as « Madame, Monsieur », but not before their name.</summary>
    public static string Shown(XElement field, IReadOnlyDictionary<string, string> values)
    {
        if (Key(field) is not { } key)
            return Written(field);
        var value = Known(key, values);
        if (key == Civility && value.Length == 0 && !BeforeName(field))
            value = NobodyKnows;
        return Around(field, MergeFormat.Apply(field, value));
    }

    private static string? Key(XElement field) => MergeFields.Find(Name(field));

    // A name that is unknown stays as it is; an IF that has chosen nothing has none.
    private static string Written(XElement field) => Name(field).Length == 0 ? "" : $"{{{{{Name(field)}}}}}";

    private static string Name(XElement field) => (string?)field.Attribute("nom") ?? "";

    private static string Known(string key, IReadOnlyDictionary<string, string> values)
        => values.GetValueOrDefault(key, "").Replace(LetterTidy.Hole.ToString(), "");

    private static string Around(XElement field, string value) => value.Length == 0 ? ""
        : $"{(string?)field.Attribute("avant")}{value}{(string?)field.Attribute("apres")}";

    private static bool BeforeName(XElement field)
    {
        if (field.Ancestors(W + "p").FirstOrDefault() is not { } paragraph)
            return false;
        var after = paragraph.Descendants().SkipWhile(thing => thing != field).Skip(1)
            .Where(thing => thing.Name == W + "t" || thing.Name == Field).SkipWhile(thing => thing.Name == W + "t"
                && string.IsNullOrWhiteSpace(thing.Value));
        return after.FirstOrDefault() is { } next && next.Name == Field && Names.Contains(Key(next));
    }
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>
/// Word's IF fields, over a word or over paragraphs, one in another or not: checked when a template arrives, computed in each letter.
/// Nobody else would:
/// Word and LibreOffice show the result of the day on which the template was written.
/// </summary>
internal static class WordConditions
{
    private const string If = "IF";
    private const int LongestTold = 60;

    // As in Word.
    private const int Deepest = 20;

    // What Word asks, counts or composes while it merges by itself: here nothing would stand behind.
    private static readonly string[] WordsOwn = ["NEXT", "NEXTIF", "SKIPIF", "ASK", "FILLIN", "SET", "MERGEREC", "MERGESEQ",
        "ADDRESSBLOCK", "GREETINGLINE"];

    public static bool In(XElement root) => WordField.All(root).Any(IsCondition);

    /// <summary>What can't be computed, said with the field's name; null when all can.</summary>
    public static Refusal? Refuse(XElement root) => WordField.All(root).Select(Refuse).FirstOrDefault(refusal => refusal is not null);

    /// <summary>Puts in the place of each IF the text it chooses, fields and all.</summary>
    /// <param name="root">A letter, or a header: its fields not yet filled.</param>
    /// <param name="value">What a waiting field is worth in a comparison.</param>
    public static void Resolve(XElement root, Func<XElement, string> value)
    {
        foreach (var field in WordField.All(root).Where(IsCondition))
            // Gone with the text that another has not chosen.
            if (field.Begin.Ancestors().LastOrDefault() == root && ConditionReader.Read(field.Instruction()).Condition is { } condition)
            {
                var holds = Condition.Holds(Said(condition.Left, value), condition.Operator, Said(condition.Right, value));
                new ChosenText(field, holds ? condition.Then : condition.Otherwise, condition.Case).Write();
            }
    }

    private static bool IsCondition(WordField field) => ConditionReader.Keyword(field.Instruction()) == If;

    private static Refusal? Refuse(WordField field)
    {
        var pieces = field.Instruction();
        var word = ConditionReader.Keyword(pieces);
        if (WordsOwn.Contains(word))
            return TemplateRefusals.Uncomputed(Told(pieces), "il n’est pas pris en charge");
        if (word != If)
            return word != "HYPERLINK" && pieces.Any(piece => piece.Holder.Element(Field) is not null)
                ? TemplateRefusals.Uncomputed(Told(pieces), "il n’est pas pris en charge autour d’un champ de fusion") : null;
        if (!field.IsWhole)
            return TemplateRefusals.Uncomputed(Told(pieces), field.End is null ? "il n’est pas refermé"
                : "il commence et finit dans des cellules différentes");
        if (field.Within is { } outer && !IsCondition(outer))
            return TemplateRefusals.Uncomputed(Told(outer.Instruction()), "un champ IF n’y est pris en charge que dans un autre IF");
        if (field.Depth > Deepest)
            return TemplateRefusals.Uncomputed(Told(pieces), "trop de champs IF sont les uns dans les autres");
        return ConditionReader.Read(pieces).Why is { } why ? TemplateRefusals.Uncomputed(Told(pieces), why) : null;
    }

    // As it reads in Word, its merge fields by their names.
    private static string Told(IReadOnlyList<FieldPiece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
            text.Append(piece.IsSpace ? " " : piece.Letter != FieldPiece.Thing ? piece.Letter.ToString()
                : (string?)piece.Holder.Element(Field)?.Attribute("nom") ?? "");
        var plain = new StringInfo(string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return plain.LengthInTextElements > LongestTold ? plain.SubstringByTextElements(0, LongestTold) + "…" : plain.String;
    }

    private static string Said(IReadOnlyList<FieldPiece> pieces, Func<XElement, string> value)
        => string.Concat(pieces.Select(piece => piece.Letter != FieldPiece.Thing ? piece.Letter.ToString()
            : piece.Holder.Element(Field) is { } field ? value(field) : string.Concat(piece.Holder.Elements(W + "t").Select(
                text => text.Value))));
}

using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>
/// Finds the merge fields of a part and puts in their place a run that waits to be filled: Word's MERGEFIELD, simple or made of several
/// runs, and « {{champ}} », however Word has cut it into runs. The formatting is that of what is shown, or of the first brace.
/// </summary>
internal static partial class WordFields
{
    /// <summary>Replaces them all. Gives back what they ask, by their names as written.</summary>
    public static IReadOnlyList<MergeInstruction> Prepare(XElement root)
    {
        List<MergeInstruction> found = [];
        Simple(root, found);
        Complex(root, found);
        foreach (var paragraph in root.DescendantsAndSelf(W + "p").ToList())
            Braces(paragraph, found);
        return found;
    }

    /// <summary>True when a double brace was opened and never closed.</summary>
    public static bool HasUnclosed(XElement root)
        => root.DescendantsAndSelf(W + "p")
            .Any(paragraph => string.Concat(Texts(paragraph).Select(text => text.Value)).Contains("{{", StringComparison.Ordinal));

    private static void Simple(XElement root, List<MergeInstruction> found)
    {
        foreach (var field in root.Descendants(W + "fldSimple").ToList())
            if (MergeInstruction.Read((string?)field.Attribute(W + "instr")) is { } asked)
            {
                found.Add(asked);
                field.ReplaceWith(Waiting(asked, field.Descendants(W + "rPr").FirstOrDefault(), instruction: false));
            }
            else if (field.Attribute(W + "instr") is { } instruction)
                // An IF, or another: as Word writes it when it is not simple.
                field.ReplaceWith(Mark("begin"), new XElement(W + "r", Text(instruction.Value, instruction: true)), Mark("separate"),
                    field.Elements(), Mark("end"));
    }

    // begin … instruction … separate … result … end, nested or not: the innermost ends first.
    private static void Complex(XElement root, List<MergeInstruction> found)
    {
        foreach (var run in root.Descendants(W + "r").Where(run => run.Elements(W + "fldChar").Any() || run.Elements(W + "instrText").Any())
            .ToList())
            Split(run);
        var open = new Stack<OpenField>();
        foreach (var run in root.Descendants(W + "r").ToList())
        {
            switch ((string?)run.Element(W + "fldChar")?.Attribute(W + "fldCharType"))
            {
                case "begin":
                    open.Push(new OpenField());
                    break;
                case "separate" when open.Count > 0:
                    open.Peek().Shown = true;
                    break;
                case "end" when open.Count > 0:
                    var ended = open.Pop();
                    ended.Runs.Add(run);
                    if (MergeInstruction.Read(ended.Instruction.ToString()) is { } asked)
                        Replace(ended, asked, open.Count > 0 && !open.Peek().Shown, found);
                    else if (open.Count > 0)
                        open.Peek().Runs.AddRange(ended.Runs);
                    continue;
            }
            if (open.Count > 0)
                open.Peek().Add(run);
        }
    }

    private static void Replace(OpenField field, MergeInstruction asked, bool instruction, List<MergeInstruction> found)
    {
        found.Add(asked);
        field.Runs[0].AddBeforeSelf(Waiting(asked, (field.Result ?? field.Runs[0]).Element(W + "rPr"), instruction));
        foreach (var run in field.Runs.Where(run => run.Parent is not null))
            run.Remove();
    }

    private static void Braces(XElement paragraph, List<MergeInstruction> found)
    {
        // Most paragraphs have none.
        if (!string.Concat(Texts(paragraph).Select(text => text.Value)).Contains("{{", StringComparison.Ordinal))
            return;
        foreach (var run in paragraph.Descendants(W + "r").Where(run => Owner(run) == paragraph).ToList())
            Split(run);
        // From the last to the first: what stands before keeps its place.
        foreach (var match in Brace().Matches(string.Concat(Texts(paragraph).Select(text => text.Value))).Reverse())
        {
            var asked = new MergeInstruction(match.Groups[1].Value);
            found.Insert(0, asked);
            Cut(paragraph, match.Index, match.Length, asked);
        }
    }

    private static void Cut(XElement paragraph, int start, int length, MergeInstruction asked)
    {
        var at = 0;
        XElement? first = null;
        foreach (var text in Texts(paragraph))
        {
            var (from, to, value) = (at, at + text.Value.Length, text.Value);
            at = to;
            if (to <= start || from >= start + length)
                continue;
            var after = value[Math.Min(value.Length, start + length - from)..];
            if (first is null)
            {
                first = text.Parent!;
                var instruction = text.Name == W + "instrText";
                var tail = new XElement(W + "r", first.Element(W + "rPr"), Text(after, instruction));
                var waiting = Waiting(asked, first.Element(W + "rPr"), instruction);
                first.AddAfterSelf(waiting);
                if (after.Length > 0)
                    waiting.AddAfterSelf(tail);
                Write(text, value[..(start - from)]);
            }
            else
                Write(text, after);
        }
    }

    private static void Write(XElement text, string value)
    {
        text.Value = value;
        text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }

    private static XElement Waiting(MergeInstruction asked, XElement? properties, bool instruction)
        => new(W + "r", properties is null ? null : new XElement(properties),
            new XElement(Field, new XAttribute("nom", asked.Name), new XAttribute("instruction", instruction), Said("casse", asked.Case),
                Said("avant", asked.Before),
                Said("apres", asked.After), Said("date", asked.Date), Said("nombre", asked.Number)));

    private static XAttribute? Said(string what, string? text) => text is null ? null : new XAttribute(what, text);

    private static XElement Mark(string kind) => new(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", kind)));

    // One thing a run, so that a field can begin or end in the middle of what Word wrote as one.
    private static void Split(XElement run)
    {
        var things = run.Elements().Where(thing => thing.Name != W + "rPr").ToList();
        if (things.Count < 2)
            return;
        var properties = run.Element(W + "rPr");
        foreach (var thing in things.Skip(1).Reverse())
        {
            thing.Remove();
            run.AddAfterSelf(new XElement(W + "r", properties is null ? null : new XElement(properties), thing));
        }
    }

    // Those of this paragraph, not of a text box that stands in it; what a field compares or writes may hold braces too.
    private static List<XElement> Texts(XElement paragraph)
        => [.. paragraph.Descendants().Where(text => (text.Name == W + "t" || text.Name == W + "instrText")
            && text.Parent?.Name == W + "r" && Owner(text) == paragraph)];

    private static XElement? Owner(XElement thing) => thing.Ancestors(W + "p").FirstOrDefault();

    [GeneratedRegex(@"\{\{\s*([^{}]{1,80}?)\s*\}\}")]
    private static partial Regex Brace();

    private sealed class OpenField
    {
        public List<XElement> Runs { get; } = [];

        public StringBuilder Instruction { get; } = new();

        public bool Shown { get; set; }

        public XElement? Result { get; private set; }

        public void Add(XElement run)
        {
            Runs.Add(run);
            if (!Shown)
                Instruction.Append(string.Concat(run.Elements(W + "instrText").Select(text => text.Value)));
            else if (run.Element(W + "t") is not null)
                Result ??= run;
        }
    }
}

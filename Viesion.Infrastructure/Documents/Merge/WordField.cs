using System.Xml.Linq;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>A field made of several runs, over one paragraph or several: begin … instruction … separate … result … end.</summary>
internal sealed class WordField(XElement begin, WordField? within)
{
    public XElement Begin => begin;

    public XElement? Separate { get; private set; }

    public XElement? End { get; private set; }

    /// <summary>The field in whose instruction this one stands.</summary>
    public WordField? Within => within;

    /// <summary>How many fields it stands in; one is in none.</summary>
    public int Depth { get; } = (within?.Depth ?? 0) + 1;

    /// <summary>Begun and ended in the same cell, text box or body.</summary>
    public bool IsWhole => End is not null && Paragraph(begin) is { } first && Paragraph(End) is { } last && first.Parent == last.Parent;

    /// <summary>Its paragraphs, and the tables between them.</summary>
    public IReadOnlyList<XElement> Blocks
    {
        get
        {
            var (first, last) = (Paragraph(begin)!, Paragraph(End!)!);
            return first == last ? [first] : [first, .. first.ElementsAfterSelf().TakeWhile(block => block != last), last];
        }
    }

    /// <summary>All fields that are still there; one within another comes before it.</summary>
    public static IReadOnlyList<WordField> All(XElement root)
    {
        List<WordField> found = [];
        var open = new Stack<WordField>();
        foreach (var run in root.Descendants(W + "r"))
            switch (Mark(run))
            {
                case "begin":
                    open.Push(new WordField(run, open.TryPeek(out var outer) && outer.Separate is null ? outer : null));
                    break;
                case "separate" when open.Count > 0:
                    open.Peek().Separate ??= run;
                    break;
                case "end" when open.Count > 0:
                    open.Peek().End = run;
                    found.Add(open.Pop());
                    break;
            }
        return [.. found, .. open];
    }

    /// <summary>Its instruction, sign by sign. Of one that is not whole, that of its first paragraph.</summary>
    public IReadOnlyList<FieldPiece> Instruction()
    {
        List<FieldPiece> pieces = [];
        var (inside, depth, computed) = (false, 0, false);
        foreach (var block in IsWhole ? Blocks : Paragraph(begin) is { } only ? [only] : [])
        {
            var runs = Runs(block);
            for (var index = 0; index < runs.Count; index++)
            {
                var run = runs[index];
                if (run == begin)
                    inside = true;
                else if (run == (Separate ?? End))
                    return pieces;
                else if (inside)
                {
                    if (Mark(run) == "begin" && depth++ == 0)
                        computed = !BeginsCondition(runs, index + 1);
                    Add(pieces, run, depth > 0, computed);
                    depth -= Mark(run) == "end" ? 1 : 0;
                }
            }
            if (inside && block.Name == W + "p")
                pieces.Add(new FieldPiece(block, 0, '\n', Whole: true));
            else if (inside && (block.Name == W + "tbl" || block.Name == W + "sdt"))
                pieces.Add(new FieldPiece(block, 0, FieldPiece.Thing, Whole: true));
        }
        return pieces;
    }

    /// <summary>The runs of a paragraph, not of a text box that stands in it.</summary>
    public static List<XElement> Runs(XElement block) => block.Name == W + "p" ? [.. block.Descendants(W + "r").Where(
        run => Paragraph(run) == block)] : [];

    private static XElement? Paragraph(XElement run) => run.Ancestors(W + "p").FirstOrDefault();

    private static string? Mark(XElement run) => (string?)run.Element(W + "fldChar")?.Attribute(W + "fldCharType");

    private static bool BeginsCondition(List<XElement> runs, int from)
    {
        var said = string.Concat(runs.Skip(from).TakeWhile(run => run.Element(W + "instrText") is not null).Select(
            run => run.Value)).TrimStart();
        return said.StartsWith("IF", StringComparison.OrdinalIgnoreCase) && (said.Length == 2 || !char.IsLetter(said[2]));
    }

    private static void Add(List<FieldPiece> pieces, XElement run, bool nested, bool computed)
    {
        if (nested)
            pieces.Add(new FieldPiece(run, 0, FieldPiece.Thing, Whole: true, computed));
        else if (run.Elements().FirstOrDefault(thing => thing.Name != W + "rPr") is not { } thing
            || thing.Name == W + "lastRenderedPageBreak")
            return;
        else if (thing.Name == W + "instrText")
            pieces.AddRange(thing.Value.Select((letter, at) => new FieldPiece(run, at, letter)));
        else
            pieces.Add(new FieldPiece(run, 0, thing.Name == W + "tab" ? '\t' : thing.Name == W + "br" || thing.Name == W + "cr" ? '\n'
                : FieldPiece.Thing, Whole: true));
    }
}

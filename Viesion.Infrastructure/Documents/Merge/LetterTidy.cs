using System.Text;
using System.Xml.Linq;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>
/// What an empty field leaves around it goes: a space that would be double, a comma that joins nothing, brackets around nothing. « Votre
/// référent, X, vous
/// attend » is then « Votre référent vous attend ».
/// </summary>
internal static class LetterTidy
{
    /// <summary>Stands where a field was empty until the letter is tidied; no value may hold it.</summary>
    public const char Hole = '\ue000';

    private const string Joining = " \u00a0\u202f,;:.-–—/()«»\u2019'";

    /// <summary>Marks what a field has filled: a comma between two of them lists them.</summary>
    public static IEnumerable<XElement> Filled(IEnumerable<XElement> content) => content.Select(thing =>
    {
        thing.AddAnnotation(typeof(LetterTidy));
        return thing;
    });

    public static IEnumerable<XElement> Empty() => Text(Hole.ToString());

    /// <summary>Nothing is left of a line but spaces and signs that joined empty fields.</summary>
    public static bool SaysNothing(XElement paragraph)
        => paragraph.Descendants(W + "t").All(text => text.Value.All(letter => letter == Hole
            || Joining.Contains(letter, StringComparison.Ordinal)));

    public static void Tidy(XElement root)
    {
        foreach (var paragraph in root.DescendantsAndSelf(W + "p").Where(HasHole).ToList())
            Write(paragraph);
    }

    private static bool HasHole(XElement paragraph) => paragraph.Descendants(W + "t").Any(
        text => text.Value.Contains(Hole, StringComparison.Ordinal));

    private static void Write(XElement paragraph)
    {
        var things = WordField.Runs(paragraph).Elements().Where(thing => thing.Name != W + "rPr").ToList();
        List<Sign> line = [];
        foreach (var thing in things)
            if (thing.Name == W + "t")
                line.AddRange(thing.Value.Select(letter => new Sign(letter, thing, thing.Annotation<Type>() is not null)));
            else if (thing.Name == W + "br" || thing.Name == W + "tab" || thing.Name == W + "drawing" || thing.Name == W + "pict"
                || thing.Name == W + "fldChar")
                line.Add(new Sign('\n', thing, false));
        var silent = SaysNothing(paragraph);
        for (var at = line.FindIndex(sign => sign.Letter == Hole); at >= 0; at = line.FindIndex(sign => sign.Letter == Hole))
        {
            if (!silent)
                Close(line, at);
            line.RemoveAt(line.FindIndex(sign => sign.Letter == Hole));
        }
        var kept = line.GroupBy(sign => sign.Holder).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var text in things.Where(thing => thing.Name == W + "t"))
            text.Value = silent ? "" : kept.TryGetValue(text, out var signs) ? Joined(signs) : "";
    }

    private static string Joined(List<Sign> signs)
    {
        var text = new StringBuilder();
        signs.ForEach(sign => text.Append(sign.Letter));
        return text.ToString();
    }

    // The hole itself stays: it is what one finds one's way by.
    private static void Close(List<Sign> line, int hole)
    {
        var (before, after) = (hole - 1, hole + 1);
        while (before >= 0 && IsSpace(line[before]))
            before--;
        while (after < line.Count && (IsSpace(line[after]) || line[after].Letter == Hole))
            after++;
        var (left, right) = (before < 0 ? '\n' : line[before].Letter, after >= line.Count ? '\n' : line[after].Letter);
        if (left == '(' && right == ')')
        {
            line.RemoveAt(after);
            line.RemoveAt(before);
            Close(line, hole - 1);
        }
        else if (left == '\n')
            Drop(line, hole + 1, right is ',' or ';' ? Past(line, after + 1) : after);
        else if (right == '\n')
            Drop(line, left is ',' or ';' ? before : before + 1, hole);
        else if (left is ',' or ';' && right is ',' or ';')
        {
            var listed = before > 0 && line[before - 1].Filled;
            Drop(line, hole + 1, after + (listed ? 0 : 1));
            Drop(line, before, hole);
        }
        else if (left is ',' or ';' && right is '.' or '!' or '?' or ':')
            Drop(line, before, hole);
        else if (right is ',' or '.' or ')' || (after > hole + 1 && line[after - 1].Letter is '\u00a0' or '\u202f'))
            Drop(line, before + 1, hole);
        else if (before < hole - 1)
            Drop(line, hole + 1, after);
    }

    private static int Past(List<Sign> line, int from)
    {
        while (from < line.Count && IsSpace(line[from]))
            from++;
        return from;
    }

    // Other holes stay for their turn.
    private static void Drop(List<Sign> line, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
            if (line[at].Letter is not (Hole or '\n'))
                line.RemoveAt(at);
    }

    private static bool IsSpace(Sign sign) => sign.Letter is ' ' or '\u00a0' or '\u202f';

    private readonly record struct Sign(char Letter, XElement Holder, bool Filled);
}

using System.Xml.Linq;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>Puts the text that an IF has chosen in its place: runs, paragraphs and tables keep their formatting, what was not chosen
/// goes.</summary>
internal sealed class ChosenText
{
    private readonly WordField field;
    private readonly string? letters;
    private readonly HashSet<XElement> whole = [];
    private readonly Dictionary<XElement, string> parts = [];
    private bool raised;

    public ChosenText(WordField field, IReadOnlyList<FieldPiece> chosen, string? letters)
    {
        (this.field, this.letters) = (field, letters);
        foreach (var piece in chosen)
            if (piece.Whole)
                whole.Add(piece.Holder);
            else
                parts[piece.Holder] = parts.GetValueOrDefault(piece.Holder, "") + piece.Letter;
    }

    public void Write()
    {
        var blocks = field.Blocks;
        var inside = false;
        foreach (var block in blocks)
        {
            foreach (var run in WordField.Runs(block))
            {
                inside |= run == field.Begin;
                if (inside)
                    Write(run, block);
                inside &= run != field.End;
            }
            if (inside && block.Name != W + "p")
                Write(block);
        }
        Join([.. blocks.Where(block => block.Name == W + "p" && block.Parent is not null)]);
    }

    private void Write(XElement run, XElement paragraph)
    {
        // An empty field remains at both ends: a line that holds nothing else goes with the empty ones.
        if (run == field.Begin || run == field.End)
            run.ReplaceWith(Nothing());
        else if (whole.Contains(run))
            Show(run, paragraph);
        else if (parts.TryGetValue(run, out var text))
        {
            run.Elements().Where(thing => thing.Name != W + "rPr").Remove();
            run.Add(Word.Text(Cased(text)));
            Fill(paragraph, text);
        }
        else
            run.Remove();
    }

    private void Show(XElement run, XElement paragraph)
    {
        if (run.Element(Field) is { } waiting)
        {
            waiting.SetAttributeValue("instruction", false);
            if (letters is not null && !(letters == "firstcap" && raised))
                waiting.SetAttributeValue("casse", letters);
            // What comes after the first of several is not the first; an empty one is none.
            raised |= (string?)waiting.Attribute("nom") is { Length: > 0 };
        }
        else if (run.Element(W + "t") is { } text)
        {
            text.Value = Cased(text.Value);
            Fill(paragraph, text.Value);
        }
    }

    // A table: what it says is in its cells as an instruction.
    private void Write(XElement block)
    {
        if (block.Name != W + "tbl" && block.Name != W + "sdt")
            return;
        if (!whole.Contains(block))
        {
            block.Remove();
            return;
        }
        foreach (var run in block.Descendants(W + "r"))
        {
            run.Element(Field)?.SetAttributeValue("instruction", false);
            if (run.Element(W + "instrText") is { } text)
                text.ReplaceWith(Word.Text(text.Value));
        }
    }

    // Where the end of a paragraph was not chosen, the next one goes on in it.
    private void Join(List<XElement> paragraphs)
    {
        for (var index = 0; index < paragraphs.Count - 1; index++)
        {
            var (one, next) = (paragraphs[index], paragraphs[index + 1]);
            var (properties, own) = (one.Element(W + "pPr"), next.Element(W + "pPr"));
            if (whole.Contains(one) || one.ElementsAfterSelf().FirstOrDefault() != next || properties?.Element(W + "sectPr") is not null)
                continue;
            if (WordField.Runs(one).Any(run => run.Elements().Any(thing => thing.Name != W + "rPr" && !IsNothing(thing)))
                && own?.Element(W + "sectPr") is null)
            {
                own?.Remove();
                if (properties is not null)
                    next.AddFirst(own = new XElement(properties));
                else
                    own = null;
            }
            var content = one.Elements().Where(thing => thing.Name != W + "pPr").ToList();
            content.ForEach(thing => thing.Remove());
            if (own is null)
                next.AddFirst(content);
            else
                own.AddAfterSelf(content);
            if ((string?)one.Attribute("vide") is { } mark)
                next.SetAttributeValue("vide", mark);
            one.Remove();
        }
    }

    private string Cased(string text)
    {
        if (letters == "firstcap" && raised)
            return text;
        raised |= text.Any(char.IsLetterOrDigit);
        return MergeFormat.Cased(letters, text);
    }

    private static void Fill(XElement paragraph, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            paragraph.SetAttributeValue("vide", "non");
    }

    private static bool IsNothing(XElement thing) => thing.Name == Field && (string?)thing.Attribute("nom") is "";

    private static XElement Nothing() => new(W + "r", new XElement(Field, new XAttribute("nom", ""), new XAttribute("instruction", false)));
}

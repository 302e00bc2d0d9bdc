using System.Xml.Linq;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>One sign of a field's instruction, or something that stands in it as a whole.</summary>
/// <param name="Holder">The run it is in; the paragraph that it ends; or a table.</param>
/// <param name="At">Its place in the run's text.</param>
/// <param name="Letter">What it is read as: a tabulation and the end of a paragraph are spaces, a field or a picture is <see
/// cref="Thing"/>.</param>
/// <param name="Whole">Kept or dropped with all that its holder holds; never a quote, nor an operator.</param>
/// <param name="Computed">Of another field within, whose result is not known before Word computes it.</param>
internal readonly record struct FieldPiece(XElement Holder, int At, char Letter, bool Whole = false, bool Computed = false)
{
    public const char Thing = '\ufffc';

    public bool Is(char letter) => !Whole && Letter == letter;

    public bool IsSpace => Letter != Thing && char.IsWhiteSpace(Letter);

    public bool IsOperator => !Whole && Letter is '=' or '<' or '>';
}

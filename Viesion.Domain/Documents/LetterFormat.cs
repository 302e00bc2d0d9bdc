namespace Viesion.Domain.Documents;

/// <summary>What a letter is made as.</summary>
public enum LetterFormat
{
    Pdf,
    Docx,
}

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>A collaborator as a letter names them.</summary>
internal sealed record LetterStaff(string FirstName, string LastName, string Email, string? Phone, string? Organisation)
{
    public string FullName => $"{FirstName} {LastName}";
}

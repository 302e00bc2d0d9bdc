namespace Viesion.Domain.Documents;

/// <summary>A letter that was made and received, for one person.</summary>
/// <param name="Name">As <see cref="DocumentName"/> writes it.</param>
public sealed record MadeLetter(int BeneficiaryId, string Name, ReceivedFile File);

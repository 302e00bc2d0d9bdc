namespace Viesion.Infrastructure.Alerts;

/// <summary>A hit as its list shows it.</summary>
public sealed record AlertLine(int BeneficiaryId, int ProgrammeId, int SubjectId, int FileNumber, string LastName, string FirstName,
    string? City, string? Organisation, string? Referent, string Reason, DateOnly Day);

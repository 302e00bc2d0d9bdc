using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Home;

/// <summary>A dossier that I opened.</summary>
public sealed record ConsultedDossier(int Id, int FileNumber, string FirstName, string LastName, string? City, EnrolmentState? State,
    DateTimeOffset At);

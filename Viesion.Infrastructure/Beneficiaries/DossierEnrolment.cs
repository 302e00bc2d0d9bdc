using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The inscription on the programme.</summary>
public sealed record DossierEnrolment(string Programme, EnrolmentState State, DateOnly EnteredOn, DateOnly? ExitedOn);

using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Home;

/// <summary>The figures of the home page, on the dossiers of the perimeter.</summary>
/// <param name="Dossiers">How many dossiers are in each state of enrolment.</param>
/// <param name="Cers">How many CERs are in each state, those that have ended left out.</param>
/// <param name="Consulted">The dossiers last opened.</param>
public sealed record HomeFigures(IReadOnlyDictionary<EnrolmentState, long> Dossiers, IReadOnlyDictionary<CerState, long> Cers, IReadOnlyList<ConsultedDossier> Consulted);

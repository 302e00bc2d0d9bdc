using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Notes;

namespace Viesion.Infrastructure.Home;

/// <summary>What the widgets of a home show, on the dossiers of the perimeter. Null for a part that was not asked for.</summary>
public sealed record HomeFigures
{
    public static readonly HomeFigures None = new();

    /// <summary>How many dossiers are in each state of enrolment.</summary>
    public IReadOnlyDictionary<EnrolmentState, long>? Dossiers { get; init; }

    /// <summary>How many CERs are in each state, those that have ended left out.</summary>
    public IReadOnlyDictionary<CerState, long>? Cers { get; init; }

    /// <summary>Twelve ends of month and today, oldest first.</summary>
    public IReadOnlyList<CaseloadMonth>? Load { get; init; }

    public IReadOnlyList<ConsultedDossier>? Consulted { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WaitingCer>? Waiting { get; init; }

    public IReadOnlyList<MyNote>? Notes { get; init; }

    public IReadOnlyList<CountedSearch>? Searches { get; init; }

    public NotificationCentre? Messages { get; init; }

    public IReadOnlyList<AnnouncementRow>? Announcements { get; init; }

    public IReadOnlyList<AlertCount>? Alerts { get; init; }

    public HomeAppointments? Appointments { get; init; }

    /// <summary>These figures, with the parts that were read again.</summary>
    public HomeFigures With(HomeFigures newer) => new()
    {
        Dossiers = newer.Dossiers ?? Dossiers,
        Cers = newer.Cers ?? Cers,
        Load = newer.Load ?? Load,
        Consulted = newer.Consulted ?? Consulted,
        Waiting = newer.Waiting ?? Waiting,
        Notes = newer.Notes ?? Notes,
        Searches = newer.Searches ?? Searches,
        Messages = newer.Messages ?? Messages,
        Announcements = newer.Announcements ?? Announcements,
        Alerts = newer.Alerts ?? Alerts,
        Appointments = newer.Appointments ?? Appointments,
    };
}

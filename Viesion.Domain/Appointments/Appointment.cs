using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// A collaborator's time with one person, or with several (AGE-01, AGE-06). It holds the host's agenda until everyone's is cancelled or
/// postponed: two that do so never overlap, which the database keeps too.
/// </summary>
public sealed partial class Appointment
{
    public const int CommentMaxLength = 4_000;
    public const int TitleMaxLength = 200;
    public const int MaxParticipants = 200;

    private readonly List<AppointmentParticipant> participants = [];
    private readonly List<AppointmentTheme> themes = [];

    private Appointment()
    {
    }

    public int Id { get; private set; }

    public int HostId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public int NatureId { get; private set; }

    public int? ChannelId { get; private set; }

    public int? VenueId { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>The name of a collective appointment; null for an individual one.</summary>
    public string? Title { get; private set; }

    public bool Collective => Title is not null;

    /// <summary>How many people a collective appointment takes; null for no limit but <see cref="MaxParticipants"/>.</summary>
    public int? Capacity { get; private set; }

    public bool RemindBySms { get; private set; }

    public bool ConfirmBySms { get; private set; }

    /// <summary>The host's time is free again.</summary>
    public bool Released { get; private set; }

    public int BookedById { get; private set; }

    public DateTimeOffset BookedAt { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<AppointmentParticipant> Participants => participants;

    public IReadOnlyList<AppointmentTheme> Themes => themes;

    public AppointmentTime Time => new(StartsAt, (int)(EndsAt - StartsAt).TotalMinutes);

    public static Appointment Book(AppointmentTime time, AppointmentContent content, IEnumerable<int> dossiers, int bookedBy,
        DateTimeOffset now, string? title = null, int? capacity = null)
    {
        var appointment = new Appointment { BookedById = bookedBy, BookedAt = now, Title = title, Capacity = capacity };
        appointment.Write(time, content);
        foreach (var dossier in dossiers)
            appointment.participants.Add(
                new AppointmentParticipant(dossier, time.Start.ParisDate(), content.ConvokedOn, content.ConvokedById));
        return appointment;
    }

    public void Write(AppointmentTime time, AppointmentContent content)
    {
        (HostId, NatureId, ChannelId, VenueId, Comment) = (content.HostId, content.NatureId, content.ChannelId, content.VenueId,
            string.IsNullOrWhiteSpace(content.Comment) ? null : content.Comment.Trim());
        (RemindBySms, ConfirmBySms) = (content.RemindBySms, content.ConfirmBySms);
        themes.RemoveAll(theme => !content.ThemeIds.Contains(theme.ThemeId));
        themes.AddRange(content.ThemeIds.Distinct().Where(id => themes.All(theme => theme.ThemeId != id))
            .Select(id => new AppointmentTheme(id)));
        MoveTo(time, content.HostId);
        // Of a group, each is convened on their own day.
        if (!Collective)
            participants.ForEach(participant => participant.Convoke(content.ConvokedOn, content.ConvokedById));
    }

    /// <summary>
    /// Another time, or another host: dragged on the agenda, or chosen in a form. What has been attended stays where it was.
    /// </summary>
    public Refusal? Move(AppointmentTime time, int hostId)
    {
        if (participants.Any(p => p.Attendance is not Attendance.Planned))
            return AppointmentRefusals.Settled;
        MoveTo(time, hostId);
        return null;
    }

    /// <summary>The host's time is theirs again once nobody is expected, seen or not.</summary>
    /// <param name="others">How many are expected of those whom the one who acts does not see.</param>
    /// <param name="returning">Somebody is expected again: there must be a place.</param>
    internal Refusal? Settle(int others = 0, bool returning = false)
    {
        if (returning && Collective && Expected() + others > (Capacity ?? MaxParticipants))
            return AppointmentRefusals.Full(Capacity ?? MaxParticipants);
        Released = others == 0 && participants.Count > 0 && participants.All(p => !p.HoldsTime);
        return null;
    }

    /// <summary>Whether it was asked that its people be told by an SMS of that kind.</summary>
    public bool Tells(SmsKind kind) => kind is SmsKind.Reminder ? RemindBySms : ConfirmBySms;

    /// <summary>Brings the SMS that are to leave in line with what it says now; called after every change.</summary>
    public void PlanSms(DateTimeOffset now)
    {
        foreach (var participant in participants)
            participant.PlanSms(this, now);
    }

    private void MoveTo(AppointmentTime time, int hostId)
    {
        (StartsAt, EndsAt, HostId) = (time.Start, time.End, hostId);
        participants.ForEach(participant => participant.MoveTo(time.Start.ParisDate()));
    }
}

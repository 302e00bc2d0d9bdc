using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

/// <summary>What the dialog of an appointment holds.</summary>
public sealed partial class AppointmentForm
{
    public const int UsualMinutes = 30;

    // A reminder that is promised already may stay.
    private bool reminded;

    public int? BeneficiaryId { get; set; }

    public int? HostId { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Time { get; set; }

    public decimal? Minutes { get; set; }

    public int? NatureId { get; set; }

    public int? ChannelId { get; set; }

    public int? VenueId { get; set; }

    public IReadOnlyList<int> Themes { get; set; } = [];

    public DateOnly? ConvokedOn { get; set; }

    public int? ConvokedById { get; set; }

    public bool Remind { get; set; }

    public bool Confirm { get; set; }

    public string? Comment { get; set; }

    /// <summary>An SMS can reach somebody: the boxes are offered.</summary>
    public bool Mobile { get; set; }

    /// <summary>The first free times, proposed after a refusal.</summary>
    public IReadOnlyList<DateTimeOffset> Free { get; set; } = [];

    /// <summary>The form of an appointment that exists.</summary>
    public static AppointmentForm Of(AppointmentRow row) => new()
    {
        BeneficiaryId = row.BeneficiaryId,
        HostId = row.HostId,
        Day = row.StartsAt.ParisDate(),
        Time = TimeOnly.FromDateTime(row.StartsAt.InParis().DateTime),
        Minutes = (decimal)(row.EndsAt - row.StartsAt).TotalMinutes,
        NatureId = row.NatureId,
        ChannelId = row.ChannelId,
        VenueId = row.VenueId,
        Themes = [.. row.Themes.Select(theme => theme.Id)],
        ConvokedOn = row.ConvokedOn,
        ConvokedById = row.ConvokedById,
        Remind = row.RemindBySms,
        reminded = row.RemindBySms,
        Confirm = row.ConfirmBySms,
        Comment = row.Comment,
    };

    /// <summary>
    /// A new one, with what was asked; what follows another takes over its host, place and themes, and only what is still offered.
    /// </summary>
    public static AppointmentForm Of(AppointmentAsk ask, AppointmentChoices choices, int? me)
    {
        var after = ask.After;
        var form = new AppointmentForm
        {
            BeneficiaryId = ask.BeneficiaryId ?? after?.BeneficiaryId,
            HostId = new[] { ask.HostId, after?.HostId, me }.FirstOrDefault(
                host => choices.Owners.Any(owner => owner.Id == host && owner.Level is AgendaLevel.Book)),
            Day = ask.Day,
            Time = ask.Time,
            VenueId = choices.Venues.Any(venue => venue.Id == after?.VenueId) ? after?.VenueId : null,
            Themes = [.. after?.Themes.Select(theme => theme.Id).Where(id => choices.Items.Any(item => item.Id == id)) ?? []],
        };
        // After a group, somebody is seen alone.
        form.Take(choices, ask.NatureId ?? (after is { Collective: false } ? after.NatureId : null));
        form.Minutes = ask.Minutes ?? form.Minutes;
        if (after?.ChannelId is { } channel && choices.Items.Any(item => item.Id == channel))
            form.ChannelId = channel;
        return form;
    }

    /// <summary>Chooses a nature, which proposes its minutes and its channel.</summary>
    public void Take(AppointmentChoices choices, int? natureId)
    {
        var nature = choices.Natures.FirstOrDefault(choice => choice.Id == natureId);
        (NatureId, Minutes, ChannelId) = (nature?.Id, nature?.Minutes ?? Minutes ?? UsualMinutes, nature?.ChannelId ?? ChannelId);
        Free = [];
    }

    public void Fill(DateTimeOffset slot) => (Day, Time) = (slot.ParisDate(), TimeOnly.FromDateTime(slot.InParis().DateTime));

    /// <summary>When it takes place, or null while that can't be said.</summary>
    public AppointmentTime? When(DateOnly today)
        => AppointmentTime.At(Day, Time, (int)(Minutes ?? 0), today) is { Succeeded: true } time ? time.Value : null;

    /// <summary>All that is still to be chosen, to be said at once rather than one refusal after the other.</summary>
    public IEnumerable<Refusal> Missing()
    {
        if (NatureId is null)
            yield return AppointmentRefusals.NoNature;
        if (HostId is null)
            yield return AppointmentRefusals.NoHost;
        if (Day is null)
            yield return AppointmentRefusals.NoDay;
        if (Time is null)
            yield return AppointmentRefusals.NoTime;
        if (Minutes is null)
            yield return AppointmentRefusals.BadDuration;
    }

    public bool MayConfirm(TimeProvider clock) => Mobile && (When(clock.Today()) is not { } time || time.Start > clock.GetUtcNow());

    public bool MayRemind(TimeProvider clock)
        => MayConfirm(clock) && When(clock.Today()) is { } time && (reminded || SmsCheck.MayRemind(time.Start, clock.GetUtcNow()));

    /// <summary>What is sent; of SMS only what is offered.</summary>
    public AppointmentContent Content(TimeProvider clock) => new()
    {
        HostId = HostId ?? 0,
        Day = Day,
        Time = Time,
        Minutes = (int)(Minutes ?? 0),
        NatureId = NatureId ?? 0,
        ChannelId = ChannelId,
        VenueId = VenueId,
        ThemeIds = Themes,
        Comment = Comment,
        RemindBySms = Remind && MayRemind(clock),
        ConfirmBySms = Confirm && MayConfirm(clock),
        ConvokedOn = ConvokedOn,
        ConvokedById = ConvokedById,
    };
}

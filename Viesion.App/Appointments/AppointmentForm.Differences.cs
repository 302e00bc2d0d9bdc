using Viesion.App.Lists;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments;

public sealed partial class AppointmentForm
{
    /// <summary>What somebody else saved otherwise, in words.</summary>
    public IReadOnlyList<Difference> Against(AppointmentRow row, AppointmentChoices choices)
    {
        var theirs = Of(row);
        return Difference.Among(
            new("Collaborateur", row.Host, choices.Owners.FirstOrDefault(owner => owner.Id == HostId)?.Name),
            new("Date", French.Date(theirs.Day), French.Date(Day)),
            new("Heure", French.Time(theirs.Time), French.Time(Time)),
            new("Durée", $"{theirs.Minutes:0} min", $"{Minutes:0} min"),
            new("Type", row.Nature, choices.Natures.FirstOrDefault(nature => nature.Id == NatureId)?.Label),
            new("Vecteur", row.Channel is null ? null : ListTexts.Heading(row.Channel), ListOptions.Label(choices.Items, ChannelId)),
            new("Lieu", row.Venue, choices.Venues.FirstOrDefault(venue => venue.Id == VenueId)?.Name),
            new("Thèmes", Labels(choices, theirs.Themes), Labels(choices, Themes)),
            new("Convocation", French.Date(theirs.ConvokedOn), French.Date(ConvokedOn)),
            new("Mode de convocation", ListOptions.Label(choices.Items, theirs.ConvokedById),
            ListOptions.Label(choices.Items, ConvokedById)),
            new("Rappel par SMS", theirs.Remind ? "oui" : "non", Remind ? "oui" : "non"),
            new("Commentaire", theirs.Comment, Comment?.Trim()));
    }

    private static string Labels(AppointmentChoices choices, IEnumerable<int> themes)
        => string.Join(", ", themes.Order().Select(theme => ListOptions.Label(choices.Items, theme)));
}

using Viesion.App.Lists;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Appointments;

/// <summary>What the dialog of a nature holds.</summary>
public sealed class NatureForm
{
    public string? Label { get; set; }

    public string? Subject { get; set; }

    public decimal? Minutes { get; set; } = AppointmentForm.UsualMinutes;

    public int? ChannelId { get; set; }

    public bool Collective { get; set; }

    public int? NextNatureId { get; set; }

    public bool ProposesPanel { get; set; }

    public static NatureForm Of(NatureRow? row) => row is null ? new() : new()
    {
        Label = row.Label,
        Subject = row.Subject,
        Minutes = row.Minutes,
        ChannelId = row.ChannelId,
        Collective = row.Collective,
        NextNatureId = row.NextNatureId,
        ProposesPanel = row.ProposesPanel,
    };

    public NatureContent Content() => new(Label, Subject, (int)(Minutes ?? 0), ChannelId, Collective, NextNatureId, ProposesPanel);

    public IReadOnlyList<Difference> Against(NatureRow row, IReadOnlyList<NatureRow> natures, IReadOnlyList<ListChoice> channels)
        => Difference.Among(
            new("Libellé", row.Label, Label?.Trim()),
            new("Objet", row.Subject, Subject?.Trim()),
            new("Durée", $"{row.Minutes}", $"{Minutes:0}"),
            new("Vecteur", ListOptions.Label(channels, row.ChannelId), ListOptions.Label(channels, ChannelId)),
            new("Après une absence", row.NextNature, natures.FirstOrDefault(nature => nature.Id == NextNatureId)?.Label),
            new("Équipe pluridisciplinaire", row.ProposesPanel ? "oui" : "non", ProposesPanel ? "oui" : "non"),
            new("Collectif", row.Collective ? "oui" : "non", Collective ? "oui" : "non"));
}

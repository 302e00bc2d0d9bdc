using Viesion.App.Ui;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Messaging;

/// <summary>The states of an outgoing message in words.</summary>
internal static class OutboxTexts
{
    public static string Name(OutboxState state) => state switch
    {
        OutboxState.Waiting => "En attente",
        OutboxState.Retrying => "Nouvel essai prévu",
        OutboxState.Sent => "Envoyé",
        OutboxState.Failed => "Refusé",
        _ => "Remise incertaine",
    };

    public static Tone Tone(OutboxState state) => state switch
    {
        OutboxState.Sent => Ui.Tone.Ok,
        OutboxState.Retrying => Ui.Tone.Wait,
        OutboxState.Waiting => Ui.Tone.Study,
        OutboxState.Failed => Ui.Tone.Bad,
        _ => Ui.Tone.Panel,
    };

    /// <summary>Why, or when it left.</summary>
    public static string? Detail(OutboxRow row) => row.State switch
    {
        OutboxState.Sent => $"le {French.Moment(row.SentAt!.Value)}",
        OutboxState.Retrying => $"{row.Reason} Essai suivant le {French.Moment(row.NextAttemptAt!.Value)}.",
        _ => row.Reason,
    };
}

using Viesion.App.Ui;
using Viesion.Domain.Appointments;
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

    public static string Name(OutboxKind kind) => kind switch { OutboxKind.Mail => "Courriel", OutboxKind.Sms => "SMS", _ => "Agenda" };

    /// <summary>The state, and for an SMS what its phone did of it.</summary>
    public static string State(OutboxRow row) => row.Delivery switch
    {
        SmsDelivery.Delivered => "Reçu",
        SmsDelivery.Failed => "Non reçu",
        _ => Name(row.State),
    };

    /// <summary>What keeps messages here, in a title and a text; null when all leave.</summary>
    public static (string Title, string Text)? Missing(bool mailLeaves, bool smsLeaves) => (mailLeaves, smsLeaves) switch
    {
        (true, true) => null,
        (false, false) => ("Aucun serveur d’envoi n’est configuré, ni pour les courriels ni pour les SMS.",
            "Les messages restent ici ; ouvrez-les pour lire leur texte et suivre leur lien. Ils partiront dès que les réglages Smtp et "
            + "Sms seront renseignés, sauf ceux dont le lien ou le rendez-vous sera passé."),
        (false, true) => ("Aucun serveur d’envoi n’est configuré pour les courriels.",
            "Les courriels restent ici ; ouvrez-les pour lire leur texte et suivre leur lien. Ils partiront dès que les réglages Smtp "
            + "seront renseignés."),
        (true, false) => ("Aucune passerelle SMS n’est configurée.",
            "Les SMS restent ici ; ouvrez-les pour lire leur texte. Ceux dont le rendez-vous n’est pas passé partiront dès que les "
            + "réglages Sms seront renseignés."),
    };

    public static Tone Tone(OutboxRow row) => row.Delivery is SmsDelivery.Failed ? Ui.Tone.Bad : Tone(row.State);

    private static Tone Tone(OutboxState state) => state switch
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
        OutboxState.Sent when row.Delivery is SmsDelivery.Failed =>
            $"Envoyé le {French.Moment(row.SentAt!.Value)}, il n’est pas arrivé sur le téléphone.",
        OutboxState.Sent => $"le {French.Moment(row.SentAt!.Value)}",
        OutboxState.Retrying => $"{row.Reason} Essai suivant le {French.Moment(row.NextAttemptAt!.Value)}.",
        _ => row.Reason,
    };
}

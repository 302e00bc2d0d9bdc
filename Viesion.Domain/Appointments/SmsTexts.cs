using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// The words of SMS (guide V26, « Rappel par sms »). They travel in clear and lie on a screen: neither the type of the appointment, nor its
/// themes, nor the name of the place, which could tell of somebody's health.
/// </summary>
public static class SmsTexts
{
    /// <summary>
    /// « Rappel: vous avez RDV pour votre dossier RSA le 24/11/26 à 14:00 avec M/Mme Bernard Aïcha. Le RDV aura lieu à : 2 rue Haute, 07000
    /// Privas. »
    /// </summary>
    public static string Of(SmsKind kind, DateTimeOffset startsAt, string hostLastName, string hostFirstName, string? address)
        => $"{(kind is SmsKind.Reminder ? "Rappel: vous avez RDV" : "Votre RDV est pris")} pour votre dossier RSA le "
            + $"{startsAt.InParis():dd'/'MM'/'yy} à {startsAt.InParis():HH':'mm} avec M/Mme {hostLastName} {hostFirstName}."
            + (address is null ? "" : $" Le RDV aura lieu à : {address.TrimEnd('.')}.");

    public static string Name(SmsKind kind) => kind is SmsKind.Reminder ? "Rappel par SMS" : "SMS de confirmation";

    public static string Name(SmsState state) => state switch
    {
        SmsState.Planned => "Prévu",
        SmsState.Leaving => "En cours d’envoi",
        SmsState.Sent => "Envoyé",
        SmsState.Delivered => "Reçu",
        SmsState.Undelivered => "Non reçu",
        SmsState.Refused => "Non parti",
        SmsState.Withdrawn => "Retiré",
        _ => "Remise incertaine",
    };
}

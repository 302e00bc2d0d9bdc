using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Why an SMS can't be asked for, or does not leave.</summary>
public static class SmsRefusals
{
    public static readonly Refusal TooLate = new(
        "sms-tard", "Le rappel se demande plus de 48 h avant le rendez-vous.", nameof(AppointmentContent.RemindBySms));
    public static readonly Refusal Past = new("sms-passe", "Ce rendez-vous est passé\u00a0: il ne se confirme plus par SMS.",
        nameof(AppointmentContent.ConfirmBySms));
    public static readonly Refusal Withdrawn = new(
        "sms-retire", "Ce SMS est retiré\u00a0: le rendez-vous est annulé, reporté ou traité, ou le SMS n’est plus demandé.");
    public static readonly Refusal Begun = new("sms-commence", "Ce SMS n’est pas parti\u00a0: le rendez-vous a déjà commencé.");
    public static readonly Refusal Replaced = new("sms-remplace", "Ce SMS est remplacé par un autre\u00a0: le rendez-vous a été déplacé.");
    public static readonly Refusal NoMobile = new("sms-mobile", "Ce SMS n’est pas parti\u00a0: le dossier n’a plus de numéro de mobile.");
    /// <summary>Not « not found »: that would be noted as an attempt, and anybody may make one up.</summary>
    public static readonly Refusal Unknown = new("sms-inconnu", "Ce SMS n’existe pas.");
    public static readonly Refusal AlreadyDelivered = new("sms-recu", "Ce SMS est déjà arrivé sur le téléphone.");

    /// <param name="field">The box that was ticked.</param>
    public static Refusal NoPhone(string field)
        => new("sms-sans-mobile", "Aucun numéro de mobile (06 ou 07) n’est connu\u00a0: complétez d’abord les coordonnées du dossier.",
            field);
}

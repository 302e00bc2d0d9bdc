using Viesion.App.Ui;
using Viesion.Infrastructure.Appointments.Calendars;

namespace Viesion.App.Appointments.Calendars;

/// <summary>Where one's own Outlook calendar stands, in words.</summary>
internal static class CalendarHealthTexts
{
    public static (Tone Tone, string Chip, string Text) Of(CalendarHealth health) => health switch
    {
        { Refusal: { } why } =>
            (Tone.Bad, "Refusé", $"{why} Vérifiez auprès de votre service informatique que {health.Mailbox} est bien votre boîte "
            + "Outlook\u00a0; les administrateurs de Viesion peuvent corriger votre adresse."),
        { Late: true, Waiting: > 0 } =>
            (Tone.Wait, "En retard",
            $"{French.Count(health.Waiting, "rendez-vous en attente", "rendez-vous en attente")}"
            + $"{(health.NextAttemptAt is { } next ? $", prochaine tentative le {French.Moment(next)}" : "")}. Rien n’est à refaire\u00a0: "
            + "l’envoi reprend de lui-même."),
        { Waiting: > 0 } =>
            (Tone.Study, "Envoi en cours", $"{French.Count(health.Waiting, "rendez-vous part", "rendez-vous partent")} dans la minute."),
        { LastSentAt: { } last } => (Tone.Ok, "À jour", $"Dernier envoi le {French.Moment(last)}."),
        // Nothing has changed since Outlook is followed: what was booked before leaves with the next comparison.
        _ => (Tone.Neutral, "Rien d’envoyé", "Vos prochains rendez-vous partiront dans la minute\u00a0; ceux que vous aviez déjà, à la "
            + "prochaine vérification."),
    };
}

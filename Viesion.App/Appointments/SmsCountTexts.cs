using Viesion.App.Ui;
using Viesion.Domain.Messaging;

namespace Viesion.App.Appointments;

/// <summary>The counter of an SMS, in words: how many are charged, what was made plain, what makes it dearer.</summary>
internal static class SmsCountTexts
{
    /// <summary>All days and hours are of one length.</summary>
    public static readonly DateTimeOffset Sample = new(2026, 11, 24, 13, 0, 0, TimeSpan.Zero);

    public static string Of(SmsText text)
    {
        var told = $"Rappel par SMS, avec le plus long nom de collaborateur{French.Nbsp}: {French.Count(text.Segments, "SMS", "SMS")}"
            + $" ({French.Count(text.Places, "caractère")} sur {French.Number(text.Room)}).";
        if (text.Replaced.Count > 0)
        {
            var pairs = text.Replaced.Select(one => $"{one.Typed}{French.Nbsp}→{French.Nbsp}{one.Written}");
            told += $" Écrits plus simplement{French.Nbsp}: {string.Join(", ", pairs)}.";
        }
        if (!text.Gsm7)
            told += $" Un SMS ne tient plus que 70 caractères à cause de{French.Nbsp}: {string.Join(", ", text.Foreign)}.";
        return told;
    }
}

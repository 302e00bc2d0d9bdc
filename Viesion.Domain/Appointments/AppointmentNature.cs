using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// A nature (type) of appointment (AGE-10): what it proposes when one books it, and what it proposes next when the person does not come.
/// Deactivated rather than deleted once used.
/// </summary>
public sealed class AppointmentNature
{
    public const int LabelMaxLength = 200;

    private AppointmentNature() => Label = null!;

    public AppointmentNature(string label, int minutes, int position) => (Label, Minutes, Position) = (label, minutes, position);

    public int Id { get; private set; }

    public string Label { get; private set; }

    /// <summary>The words of the letter and of the calendar, when they are not the label.</summary>
    public string? Subject { get; private set; }

    /// <summary>The duration proposed.</summary>
    public int Minutes { get; private set; }

    /// <summary>The channel proposed.</summary>
    public int? ChannelId { get; private set; }

    /// <summary>For groups.</summary>
    public bool Collective { get; private set; }

    /// <summary>The nature proposed after an absence.</summary>
    public int? NextNatureId { get; private set; }

    /// <summary>After an absence, a referral to the panel (EP) is proposed.</summary>
    public bool ProposesPanel { get; private set; }

    public int Position { get; private set; }

    public bool Active { get; private set; } = true;

    public uint Version { get; private set; }

    public Refusal? Describe(NatureContent content)
    {
        var label = string.Join(' ', UserText.Plain(content.Label).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (label.Length is 0 or > LabelMaxLength)
            return label.Length == 0 ? AppointmentRefusals.NoLabel : AppointmentRefusals.LongLabel(label.Length);
        if (content.Subject?.Trim().Length > LabelMaxLength)
            return AppointmentRefusals.LongSubject(content.Subject.Trim().Length);
        if (content.Minutes is < 1 or > AppointmentTime.MaxMinutes)
            return AppointmentRefusals.BadDuration;
        (Label, Subject, Minutes, ChannelId, Collective) = (label, string.IsNullOrWhiteSpace(content.Subject) ? null
            : content.Subject.Trim(), content.Minutes, content.ChannelId, content.Collective);
        (NextNatureId, ProposesPanel) = (content.NextNatureId, content.ProposesPanel);
        return null;
    }

    public void MoveTo(int position) => Position = position;

    public void Offer(bool offered) => Active = offered;
}

namespace Viesion.Domain.Appointments;

/// <summary>What is typed of one theme; of the appointment in general where the theme is null.</summary>
public sealed record SummaryContent(int? ThemeId, string? Text);

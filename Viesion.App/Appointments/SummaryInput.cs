namespace Viesion.App.Appointments;

/// <summary>What is being typed of one theme.</summary>
public sealed class SummaryInput(int? themeId, string? text)
{
    public int? ThemeId => themeId;

    public string? Text { get; set; } = text;
}

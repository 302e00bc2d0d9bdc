namespace Viesion.App.Ui;

/// <summary>A short message at the corner of the screen, with an optional way back (« Annuler »).</summary>
public sealed record Toast(BannerKind Kind, string Text, string? ActionText = null, Func<Task>? Action = null)
{
    /// <summary>Tells two toasts apart that say the same: what was done twice is said twice.</summary>
    public object Key { get; } = new();
}

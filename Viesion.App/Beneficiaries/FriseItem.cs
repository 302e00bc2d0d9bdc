using Viesion.App.Ui;

namespace Viesion.App.Beneficiaries;

/// <summary>
/// One thing on the frise. Without an end it lasts until today and beyond; <see cref="IsPoint"/> marks what happens on a day.
/// </summary>
/// <param name="End">The last day, included.</param>
/// <param name="Detail">Shown on hover and focus, and in the list.</param>
/// <param name="Href">The page of the thing.</param>
public sealed record FriseItem(DateOnly Start, DateOnly? End, string Label, string Detail, Tone Tone, string Href, bool IsPoint = false)
{
    public string Period => IsPoint ? $"le {French.Date(Start)}"
        : End is { } end ? $"du {French.Date(Start)} au {French.Date(end)}" : $"depuis le {French.Date(Start)}";
}

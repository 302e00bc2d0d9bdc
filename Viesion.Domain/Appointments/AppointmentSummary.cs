using Viesion.Domain.Access;

namespace Viesion.Domain.Appointments;

/// <summary>What was said on one theme, or in general where the theme is null.</summary>
[DossierData(DataKind.Path)]
public sealed class AppointmentSummary
{
    public const int TextMaxLength = 8_000;

    private AppointmentSummary() => Text = null!;

    internal AppointmentSummary(int beneficiaryId, int? themeId, string text)
        => (BeneficiaryId, ThemeId, Text) = (beneficiaryId, themeId, text.Trim());

    public int Id { get; private set; }

    public int ParticipantId { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int? ThemeId { get; private set; }

    public string Text { get; private set; }

    internal void Write(string text) => Text = text.Trim();
}

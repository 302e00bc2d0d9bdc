namespace Viesion.Infrastructure.Appointments;

/// <summary>A nature as an administrator sees it.</summary>
/// <param name="Uses">How many appointments are of this nature.</param>
public sealed record NatureRow(
    int Id, uint Version, string Label, string? Subject, int Minutes, int? ChannelId, string? Channel, bool Collective, int? NextNatureId,
    string? NextNature, bool ProposesPanel, bool Active, long Uses);

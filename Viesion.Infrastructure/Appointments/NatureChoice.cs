namespace Viesion.Infrastructure.Appointments;

/// <summary>A nature of appointment as a form offers it, with what it proposes.</summary>
public sealed record NatureChoice(int Id, string Label, string? Subject, int Minutes, int? ChannelId, bool Collective, int? NextNatureId,
    string? NextNature, bool ProposesPanel);

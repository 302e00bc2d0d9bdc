namespace Viesion.Domain.Appointments;

/// <summary>What an administrator says of a nature of appointment.</summary>
public sealed record NatureContent(string? Label, string? Subject, int Minutes, int? ChannelId, bool Collective, int? NextNatureId,
    bool ProposesPanel);

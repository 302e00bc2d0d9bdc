namespace Viesion.Tests.Build;

/// <summary>An event as the independent parser reads it.</summary>
public sealed record ParsedEvent(string Uid, string Start, string End, string Stamp, string Status, int Sequence, string Summary,
    string? Location, string? Description);

namespace Viesion.Infrastructure.Demo;

internal sealed record SyntheticStandby(DateOnly Start, DateOnly? ExpectedEnd, DateOnly? End, string Reason, string? Comment);

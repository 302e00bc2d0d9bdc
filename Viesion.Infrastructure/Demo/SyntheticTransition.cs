using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Demo;

internal sealed record SyntheticTransition(CerState From, CerState To, SyntheticStaff By, DateTime At, string? Comment);

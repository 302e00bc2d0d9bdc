using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Demo;

internal sealed record SyntheticAssignment(
    SyntheticStaff Staff, AssignmentKind Kind, DateOnly Start, DateOnly? End, AssignmentEndCause? Cause);

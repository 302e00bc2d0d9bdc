using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Demo;

internal sealed record SyntheticObjective(string Theme, string Description, string PersonDoes, string ReferentDoes, AppliesTo AppliesTo,
    DateOnly? DueOn, Achievement Achievement);

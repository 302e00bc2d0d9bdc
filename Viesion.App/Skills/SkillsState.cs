using Viesion.Infrastructure.Occupations;
using Viesion.Infrastructure.Skills;

namespace Viesion.App.Skills;

/// <summary>What the page of skills and wishes shows, carried from the prerendered page to the circuit.</summary>
public sealed record SkillsState(DossierSkills Skills, DossierWishes Wishes);

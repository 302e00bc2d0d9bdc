using Viesion.Infrastructure.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>What the form of a definition begins with, carried from the prerendered page to the circuit.</summary>
/// <param name="Form">Null for a new one.</param>
public sealed record DefinitionState(DefinitionForm? Form, IReadOnlyList<FamilySettings> Families);

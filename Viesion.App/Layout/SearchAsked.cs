using Viesion.Domain.Access;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Layout;

/// <summary>What somebody typed in the global search, where they are, and what was found for it.</summary>
/// <param name="Path">The page that is open, without its query: « beneficiaires/12/contrats ».</param>
public sealed record SearchAsked(
    string Text, Profile Profile, string Path, IReadOnlyList<NavGroup> Menu, IReadOnlyList<SearchFinding> Found);

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>What the global search proposes for a text.</summary>
public sealed record SearchAnswer(IReadOnlyList<DossierSuggestion> Dossiers, IReadOnlyList<ColleagueSuggestion> Colleagues, IReadOnlyList<OrganisationSuggestion> Organisations)
{
    public static readonly SearchAnswer Nothing = new([], [], []);
}

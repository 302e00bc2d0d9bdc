using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Beneficiaries.Criteria;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>What is asked of the list of dossiers: criteria, an order, and where the page begins or ends.</summary>
public sealed record DossierQuery
{
    public DossierSearch Search { get; init; } = DossierSearch.Empty;

    public string? Text
    {
        get => Search.Value(TextCriterion.Name);
        init => Search = Search.Set(TextCriterion.Name, value is null ? [] : [value]);
    }

    /// <summary>Followed today by this collaborator.</summary>
    public int? ReferentId { get => Id(ReferentCriterion.Name); init => Search = Search.Set(ReferentCriterion.Name, Written(value)); }

    /// <summary>Followed today by anyone of this structure.</summary>
    public int? OrganisationId
    {
        get => Id(OrganisationCriterion.Name);
        init => Search = Search.Set(OrganisationCriterion.Name, Written(value));
    }

    public EnrolmentState? State
    {
        get => EnrolmentCriterion.State(Search.Value(EnrolmentCriterion.Name));
        init => Search = Search.Set(EnrolmentCriterion.Name, value is { } state ? [EnrolmentCriterion.Value(state)] : []);
    }

    public DossierSort Sort { get; init; }

    /// <summary>Of no effect on <see cref="DossierSort.Consulted"/>.</summary>
    public bool Descending { get; init; }

    /// <summary>The page that follows this dossier.</summary>
    public DossierCursor? After { get; init; }

    /// <summary>The page that precedes this dossier; <see cref="After"/> is then null.</summary>
    public DossierCursor? Before { get; init; }

    /// <summary>The same question from its first page.</summary>
    public DossierQuery FirstPage => this with { After = null, Before = null };

    private int? Id(string key) => Search.Value(key) is { } value ? CriterionReading.Id(value) : null;

    private static string[] Written(int? id) => id is { } known ? [CriterionReading.Text(known)] : [];
}

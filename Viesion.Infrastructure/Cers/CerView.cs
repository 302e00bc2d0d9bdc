using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Cers;

/// <summary>
/// A CER as its page shows it to the profile that asks: what is written, what was decided, what may be done, what happened.
/// </summary>
/// <param name="Themes">The labels of the objectives' themes, by id.</param>
/// <param name="Actions">What the profile may do to the state now.</param>
public sealed record CerView(
    int Id, uint Version, int BeneficiaryId, int FileNumber, string BeneficiaryName, string Programme, CerState State,
    DateTimeOffset StateSince,
    CerContent Content, string? Priority, IReadOnlyDictionary<int, string> Themes,
    string? DecisionComment, DateOnly? ValidatedOn, DateOnly? RefusedOn, string? NoteToReferent,
    string Author, DateTimeOffset CreatedAt, IReadOnlyList<CerStep> History,
    IReadOnlyList<CerAction> Actions, bool MayCorrect, bool MayClose);

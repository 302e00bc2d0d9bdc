namespace Viesion.Domain.Cers;

/// <summary>
/// What the département decides of a CER: « date de (non-)validation », « décision commentée », « note au référent », another duration.
/// </summary>
/// <param name="On">The date of the decision; required.</param>
/// <param name="Comment">« Décision commentée »; required.</param>
/// <param name="NoteToReferent">Advice to the référent; printed nowhere.</param>
/// <param name="OtherEnd">The last day, included, when the contract is validated for another duration than proposed.</param>
public sealed record CerDecision(DateOnly? On, string? Comment, string? NoteToReferent = null, DateOnly? OtherEnd = null);

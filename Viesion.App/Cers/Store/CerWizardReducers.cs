using Fluxor;
using static Viesion.App.Cers.Store.CerWizardActions;

namespace Viesion.App.Cers.Store;

/// <summary>How the wizard's state follows from what happens.</summary>
public static class CerWizardReducers
{
    [ReducerMethod]
    public static CerWizardState On(CerWizardState _, Opened opened) => new()
    {
        Setup = opened.Setup,
        Content = opened.Content,
        Kept = opened.Content,
        Step = opened.Step,
        Left = Enumerable.Range(1, opened.Setup.CerId is null ? opened.Step - 1 : CerFields.Expression).ToHashSet(),
        Revision = opened.Setup.Draft?.Revision ?? 0,
        KeptAt = opened.Setup.Draft?.SavedAt,
    };

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, Edited edited) => state with { Content = edited.Content, Refusal = null };

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, Went went)
        => state with
        {
            Step = went.Step,
            Left = state.Left.Append(state.Step).Concat(went.Step == CerFields.Review ? Enumerable.Range(1, CerFields.Expression) : [])
                .ToHashSet()
        };

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, DraftKept kept) => ReferenceEquals(state.Setup, kept.Setup)
        ? state with { Kept = kept.Content, Revision = kept.Saved.Revision, KeptAt = kept.Saved.At, NotKept = null }
        : state;

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, DraftNotKept not) => state with { NotKept = not.Why };

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, Conflicted conflicted)
        => state with { Conflict = conflicted.Why, Theirs = conflicted.Theirs, Sending = false, NotKept = null };

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, Taken taken) => state with
    {
        Content = taken.Draft.Content,
        Kept = taken.Draft.Content,
        Revision = taken.Draft.Revision,
        KeptAt = taken.Draft.SavedAt,
        Conflict = null,
    };

    // Not the very content any more: it has to be kept again, over the revision that is now known.
    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, Rebased rebased)
        => state with { Content = state.Content with { }, Revision = rebased.Revision, Conflict = null };

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, Send _) => state with { Sending = true, Refusal = null };

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, Refused refused) => state with { Sending = false, Refusal = refused.Why };

    [ReducerMethod]
    public static CerWizardState On(CerWizardState state, Discard _) => state with { Sending = true };
}

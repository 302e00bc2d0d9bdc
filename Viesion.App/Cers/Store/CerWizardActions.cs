using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Cers;

namespace Viesion.App.Cers.Store;

/// <summary>What happens in the wizard.</summary>
public static class CerWizardActions
{
    public sealed record Opened(CerWizardSetup Setup, CerDraftContent Content, int Step);

    public sealed record Edited(CerDraftContent Content);

    public sealed record Went(int Step);

    /// <summary>The page is left: what is not kept yet is, at once.</summary>
    public sealed record Closed;

    public sealed record DraftKept(CerWizardSetup Setup, CerDraftContent Content, CerDraftSaved Saved);

    public sealed record DraftNotKept(Refusal Why);

    /// <param name="Theirs">The draft as it stands now; null when there is none any more.</param>
    public sealed record Conflicted(Refusal Why, CerDraftContent? Theirs = null);

    /// <summary>Somebody else is said to have saved the draft: is it so?</summary>
    public sealed record OtherSaved;

    /// <summary>« Reprendre sa version ».</summary>
    public sealed record TakeTheirs;

    public sealed record Taken(CerDraftView Draft);

    /// <summary>« Garder la mienne ».</summary>
    public sealed record KeepMine;

    public sealed record Rebased(int Revision);

    public sealed record Send(CerContent Content, CloseCer? Close, bool Submit);

    public sealed record Refused(Refusal Why);

    public sealed record Discard;
}

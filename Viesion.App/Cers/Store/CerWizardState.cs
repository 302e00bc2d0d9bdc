using Fluxor;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Cers;

namespace Viesion.App.Cers.Store;

/// <summary>The wizard of one circuit: what is typed, where one is, and how far it is kept.</summary>
[FeatureState]
public sealed record CerWizardState
{
    /// <summary>Null while no wizard is open.</summary>
    public CerWizardSetup? Setup { get; init; }

    public CerDraftContent Content { get; init; } = new();

    /// <summary>The content that the database holds, or that was proposed: what is typed is kept when it is this very one.</summary>
    public CerDraftContent Kept { get; init; } = new();

    public int Step { get; init; } = CerFields.Frame;

    /// <summary>The steps that have been left once: their errors are shown.</summary>
    public IReadOnlySet<int> Left { get; init; } = new HashSet<int>();

    /// <summary>The draft's last revision that was seen; 0 when there is no draft.</summary>
    public int Revision { get; init; }

    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>Why the draft could not be kept; it is tried again.</summary>
    public Refusal? NotKept { get; init; }

    /// <summary>Somebody else saved: nothing more is kept until the person chooses.</summary>
    public Refusal? Conflict { get; init; }

    /// <summary>What they saved, to be compared with what is typed here.</summary>
    public CerDraftContent? Theirs { get; init; }

    /// <summary>The CER is being saved.</summary>
    public bool Sending { get; init; }

    /// <summary>Why the CER was not saved.</summary>
    public Refusal? Refusal { get; init; }

    public bool IsDirty => !ReferenceEquals(Content, Kept);
}

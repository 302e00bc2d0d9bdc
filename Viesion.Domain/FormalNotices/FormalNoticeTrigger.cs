namespace Viesion.Domain.FormalNotices;

/// <summary>What can happen to a request.</summary>
public enum FormalNoticeTrigger
{
    /// <summary>Genesis brings the formal notice.</summary>
    Fulfil,

    Refuse,
}

namespace Viesion.Domain.Messaging;

/// <summary>What kind of thing a <see cref="LiveEvent"/> tells of.</summary>
public enum LiveTopic
{
    Cer,
    CerDraft,
    Beneficiary,
    Notification,
    Sync,
    SignedOut,
    Caseload,

    /// <summary>A collaborator's account or perimeter changed: their sessions end or reload.</summary>
    Account,

    /// <summary>Collaborators, structures or territories changed.</summary>
    Staff,
    Note,
    FormalNotice,
    Assessment,

    /// <summary>A dossier's appointments changed.</summary>
    Appointment,

    /// <summary>A collaborator's agenda changed.</summary>
    Agenda,
    Alert,

    /// <summary>Somebody arranged their home: their other tabs follow.</summary>
    Home,

    /// <summary>« Info et documentation » changed.</summary>
    Announcement,

    /// <summary>A saved search changed.</summary>
    Search,

    /// <summary>An export moved on: for its owner.</summary>
    Export,

    /// <summary>A dossier's documents changed.</summary>
    Document,
}

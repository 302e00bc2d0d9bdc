namespace Viesion.Infrastructure.Home;

/// <summary>What the widgets of a home are made of: only what the placed ones need is read, each part once.</summary>
[Flags]
public enum HomeParts
{
    None = 0,

    /// <summary>The dossiers of the perimeter by state of enrolment.</summary>
    Dossiers = 1,

    /// <summary>The running CERs of the perimeter by state.</summary>
    Cers = 2,

    /// <summary>The dossiers accompanied at the end of each of the last months.</summary>
    Load = 4,

    /// <summary>The dossiers that I opened last.</summary>
    Consulted = 8,

    /// <summary>The CERs that have waited longest.</summary>
    Waiting = 16,

    /// <summary>My open notes, and those attributed to me.</summary>
    Notes = 32,

    /// <summary>The saved searches, and how many dossiers answer each.</summary>
    Searches = 64,

    /// <summary>My notifications.</summary>
    Messages = 128,

    /// <summary>« Info et documentation ».</summary>
    Announcements = 256,

    /// <summary>The starred alerts, and how many dossiers each concerns.</summary>
    Alerts = 512,

    /// <summary>My next appointments, and how many are to come, settled and not settled.</summary>
    Appointments = 1024,
}

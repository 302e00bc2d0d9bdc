namespace Viesion.Domain.Reports;

/// <summary>What can happen to an export.</summary>
public enum ExportTrigger
{
    /// <summary>A server takes it.</summary>
    Start,

    /// <summary>The server that wrote it is silent: another begins again.</summary>
    Resume,

    Complete,
    Fail,
    Cancel,
    Expire,
}

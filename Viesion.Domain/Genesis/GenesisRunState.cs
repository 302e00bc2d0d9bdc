namespace Viesion.Domain.Genesis;

/// <summary>What became of one sync run.</summary>
public enum GenesisRunState
{
    Running,

    /// <summary>Committed: the dossiers are what the file says.</summary>
    Applied,

    /// <summary>The file as a whole could not be taken; nothing changed.</summary>
    Refused,

    /// <summary>An unexpected failure; nothing changed.</summary>
    Failed,

    /// <summary>The program stopped during the run; nothing changed, the run can simply be made again.</summary>
    Interrupted,
}

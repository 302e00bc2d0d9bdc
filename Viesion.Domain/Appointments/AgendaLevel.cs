namespace Viesion.Domain.Appointments;

/// <summary>What somebody may do with another's agenda (AGE-09).</summary>
public enum AgendaLevel
{
    /// <summary>Nothing: the agenda is not offered.</summary>
    None,

    /// <summary>Sees when it is taken, and the people of their own perimeter.</summary>
    Read,

    /// <summary>Books in it too.</summary>
    Book,
}

namespace Viesion.Domain.Appointments;

/// <summary>
/// Who may see or book in an agenda, where it is not as usual (AGE-09). Usually one's own structure books, and so do the secretariat and
/// the heads of one's territory. A line without a colleague speaks of the structure as a whole; a line about a colleague prevails.
/// </summary>
public sealed class AgendaShare
{
    private AgendaShare()
    {
    }

    public AgendaShare(int ownerId, int? staffMemberId, AgendaLevel level)
        => (OwnerId, StaffMemberId, Level) = (ownerId, staffMemberId, level);

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public int? StaffMemberId { get; private set; }

    public AgendaLevel Level { get; private set; }

    public void Set(AgendaLevel level) => Level = level;
}

using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

/// <summary>
/// A collective appointment (AGE-06) as its page shows it: the people of the reader's perimeter, by name, and of the others how many they
/// are.
/// </summary>
/// <param name="Others">People outside the reader's perimeter.</param>
/// <param name="MayWrite">The profile says who came.</param>
/// <param name="MayChange">It is the reader's to change: the agenda is open to them and they see everybody.</param>
public sealed record CollectiveAppointment(
    int Id, uint Version, string Title, int NatureId, string Nature, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int HostId,
    string Host, string? Channel, string? Venue, string? Address,
    string? Comment, int? Capacity, bool RemindBySms, bool ConfirmBySms, bool Released, IReadOnlyList<string> Themes,
    IReadOnlyList<CollectivePerson> People, int Others, bool MayWrite, bool MayChange)
{
    /// <summary>What is proposed after an absence.</summary>
    public int? NextNatureId { get; init; }

    public string? NextNature { get; init; }

    public bool ProposesPanel { get; init; }

    public int Places => Capacity ?? Appointment.MaxParticipants;

    /// <summary>Those who hold a place.</summary>
    public int Expected => People.Count(person => person.Expected) + Others;
}

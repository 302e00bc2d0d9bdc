using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>A place where people are received, with the address that letters and SMS give.</summary>
public sealed class Venue
{
    public const int NameMaxLength = 200;
    public const int AddressMaxLength = 300;

    private Venue() => (Name, Address) = (null!, null!);

    public Venue(string name, string address, int? territoryId) => (Name, Address, TerritoryId) = (name, address, territoryId);

    public int Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>On one line: « 12 rue de la République, 07000 Privas ».</summary>
    public string Address { get; private set; }

    /// <summary>The territory that it is proposed to first; null for all.</summary>
    public int? TerritoryId { get; private set; }

    public bool Active { get; private set; } = true;

    public uint Version { get; private set; }

    public Refusal? Describe(string? name, string? address, int? territoryId)
    {
        var (called, at) = (Line(name), Line(address));
        if (called.Length is 0 or > NameMaxLength)
            return called.Length == 0 ? AppointmentRefusals.NoVenueName : AppointmentRefusals.LongVenueName(called.Length);
        if (at.Length is 0 or > AddressMaxLength)
            return at.Length == 0 ? AppointmentRefusals.NoVenueAddress : AppointmentRefusals.LongVenueAddress(at.Length);
        (Name, Address, TerritoryId) = (called, at, territoryId);
        return null;
    }

    public void Offer(bool offered) => Active = offered;

    private static string Line(string? typed)
        => string.Join(' ', UserText.Plain(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

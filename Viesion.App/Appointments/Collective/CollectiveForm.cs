using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Collective;

/// <summary>What the booking of a group holds: whom, and when.</summary>
public sealed class CollectiveForm
{
    private readonly List<ConvenableDossier> people = [];

    public string? Title { get; set; }

    public decimal? Capacity { get; set; }

    public AppointmentForm Appointment { get; init; } = new();

    public IReadOnlyList<ConvenableDossier> People => people;

    public int WithoutMobile => people.Count(person => !person.HasMobile);

    public static CollectiveForm Of(CollectiveBooking booking, int? me)
    {
        var form = new CollectiveForm { Appointment = AppointmentForm.Of(new AppointmentAsk(), booking.Choices, me) };
        if (booking.Choices.Natures.Where(nature => nature.Collective).ToList() is [var only])
            form.Appointment.Take(booking.Choices, only.Id);
        form.Add(booking.People);
        return form;
    }

    /// <summary>Once each, in the order in which they came; how many are new.</summary>
    public int Add(IEnumerable<ConvenableDossier> added)
    {
        var before = people.Count;
        people.AddRange(added.Where(person => people.TrueForAll(known => known.Id != person.Id)).ToList());
        Appointment.Mobile = people.Exists(person => person.HasMobile);
        return people.Count - before;
    }

    /// <summary>All that is still to be chosen.</summary>
    public IEnumerable<Refusal> Missing()
        => [.. people.Count == 0 ? [AppointmentRefusals.Nobody] : Array.Empty<Refusal>(), .. string.IsNullOrWhiteSpace(Title)
            ? [AppointmentRefusals.NoTitle] : Array.Empty<Refusal>(), .. Appointment.Missing()];

    public void Remove(Predicate<ConvenableDossier> whom)
    {
        people.RemoveAll(whom);
        Appointment.Mobile = people.Exists(person => person.HasMobile);
    }

    public BookCollective Command(TimeProvider clock)
        => new(Title, (int?)Capacity, [.. people.Select(person => person.Id)], Appointment.Content(clock));
}

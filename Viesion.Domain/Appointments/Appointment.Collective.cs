using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// What only a collective appointment does (AGE-06): it is named, takes people in and lets them go, and is cancelled whole.
/// </summary>
public sealed partial class Appointment
{
    /// <summary>Another title, or another capacity; never less than those who are expected.</summary>
    public Refusal? Describe(CollectiveDescription description)
    {
        if (!Collective)
            return AppointmentRefusals.Individual;
        if (description.Capacity < Expected())
            return AppointmentRefusals.TooSmall(Expected());
        (Title, Capacity) = (description.Title, description.Capacity);
        return null;
    }

    /// <summary>Someone else is convened to a collective appointment. Twice is once.</summary>
    public Refusal? Convene(int beneficiaryId, DateOnly? convokedOn = null, int? convokedById = null)
    {
        if (!Collective)
            return AppointmentRefusals.Individual;
        if (Released)
            return AppointmentRefusals.Cancelled;
        if (participants.Any(p => p.BeneficiaryId == beneficiaryId))
            return null;
        if (Expected() >= (Capacity ?? MaxParticipants))
            return AppointmentRefusals.Full(Capacity ?? MaxParticipants);
        participants.Add(new AppointmentParticipant(beneficiaryId, StartsAt.ParisDate(), convokedOn, convokedById));
        return null;
    }

    /// <summary>
    /// Someone is no longer expected, as if they had never been: before it begins, and before any SMS told them of it. Afterwards it is
    /// said of them that it was cancelled, so that the dossier remembers.
    /// </summary>
    public Refusal? Remove(int participantId, DateTimeOffset now)
    {
        if (!Collective)
            return AppointmentRefusals.Individual;
        if (participants.Find(p => p.Id == participantId) is not { } leaving)
            return Refusal.NotFound;
        if (StartsAt <= now)
            return AppointmentRefusals.AlreadyBegun;
        if (leaving.Sms.Any(sms => sms.MessageId is not null))
            return AppointmentRefusals.AlreadyTold;
        if (participants.Count == 1)
            return AppointmentRefusals.LastOne;
        participants.Remove(leaving);
        return Settle();
    }

    /// <summary>Cancelled for everybody: the host's time is free. Not once somebody's presence or absence is noted.</summary>
    public Refusal? Cancel(Perimeter by, DateTimeOffset now)
    {
        if (!Collective)
            return AppointmentRefusals.Individual;
        if (Released)
            return AppointmentRefusals.Cancelled;
        if (participants.Exists(p => p.HoldsTime && p.Attendance is not Attendance.Planned))
            return AppointmentRefusals.PartlySettled;
        foreach (var participant in participants.Where(p => p.HoldsTime))
            if (participant.Settle(Attendance.CancelledByReferent, null, StartsAt <= now, by, now) is { } refusal)
                return refusal;
        return Settle();
    }

    private int Expected() => participants.Count(p => p.HoldsTime);
}

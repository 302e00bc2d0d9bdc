namespace Viesion.Domain.Appointments;

/// <summary>Where the SMS of an appointment stands, as people see it.</summary>
public enum SmsState
{
    /// <summary>Its time has not come.</summary>
    Planned,

    /// <summary>In « Boîte d’envoi », about to leave or tried again.</summary>
    Leaving,

    /// <summary>The gateway took it.</summary>
    Sent,

    /// <summary>The phone has it.</summary>
    Delivered,

    /// <summary>It left and did not reach the phone.</summary>
    Undelivered,

    /// <summary>It did not leave: no mobile any more, refused by the gateway.</summary>
    Refused,

    /// <summary>The link broke while it was handed over: it may have left.</summary>
    Uncertain,

    /// <summary>Cancelled, postponed, moved or unticked before it left.</summary>
    Withdrawn,
}

namespace Viesion.Domain.Appointments;

/// <summary>What the gateway reports of an SMS, once it has left.</summary>
public enum SmsDelivery
{
    /// <summary>The phone has it.</summary>
    Delivered,

    /// <summary>The phone did not get it: number out of use, phone off too long, refused by the operator.</summary>
    Failed,
}

namespace Viesion.Domain.Appointments;

/// <summary>Why an SMS tells somebody of their appointment (AGE-05).</summary>
public enum SmsKind
{
    /// <summary>At once, when it is booked or takes another time.</summary>
    Confirmation,

    /// <summary>48 h before.</summary>
    Reminder,
}

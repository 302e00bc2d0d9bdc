namespace Viesion.Infrastructure.Appointments;

/// <summary>Which SMS the form of an appointment may offer (AGE-05).</summary>
/// <param name="MobileKnown">One of the people has a mobile.</param>
/// <param name="Confirm">« Confirmer par SMS » is offered: a mobile, and a time to come.</param>
/// <param name="Remind">« Rappeler par un SMS » is offered: a mobile, and more than 48 h left.</param>
public sealed record SmsOffer(bool MobileKnown, bool Confirm, bool Remind);

namespace Viesion.Infrastructure.Messaging;

/// <summary>What « mot de passe oublié » keeps until it is answered.</summary>
/// <param name="Text">The address as typed; erased once answered.</param>
internal sealed record PasswordRequest(string Text);

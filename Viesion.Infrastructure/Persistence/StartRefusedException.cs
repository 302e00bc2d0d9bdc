namespace Viesion.Infrastructure.Persistence;

/// <summary>The program can't start; the message is one clear sentence for the person at the keyboard.</summary>
public sealed class StartRefusedException(string message) : Exception(message);

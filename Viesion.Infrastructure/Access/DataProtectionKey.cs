namespace Viesion.Infrastructure.Access;

/// <summary>A key of the cookie and token protection, shared by every server (NFR-05).</summary>
internal sealed class DataProtectionKey
{
    public int Id { get; private set; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}

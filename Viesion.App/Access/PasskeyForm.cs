namespace Viesion.App.Access;

/// <summary>A passkey being made, used or revoked, as the pages without a circuit post it.</summary>
public sealed class PasskeyForm
{
    public string? Name { get; set; }

    /// <summary>The present password.</summary>
    public string? Current { get; set; }

    /// <summary>What the browser's WebAuthn gave, in JSON (js/passkeys.js).</summary>
    public string? Credential { get; set; }

    /// <summary>The key to revoke.</summary>
    public int Id { get; set; }
}

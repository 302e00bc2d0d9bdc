namespace Viesion.App.Access;

/// <summary>A password being chosen, as the pages without a circuit post it.</summary>
public sealed class PasswordForm
{
    /// <summary>The present one, where it is asked for.</summary>
    public string? Current { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    /// <summary>Six digits, where they are asked for.</summary>
    public string? Code { get; set; }
}

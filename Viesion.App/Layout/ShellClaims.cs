namespace Viesion.App.Layout;

/// <summary>The claims that the user menu shows; without them it falls back on the identity's name.</summary>
public static class ShellClaims
{
    /// <summary>Full name, « Aïcha Bernard ».</summary>
    public const string DisplayName = "viesion:display-name";

    /// <summary>Profile in French, « Référent de parcours ».</summary>
    public const string ProfileName = "viesion:profile-name";
}

namespace Viesion.Domain.Alerts;

/// <summary>How often somebody wants their favourite alerts by e-mail (ALE-04): never unless they ask.</summary>
public enum DigestFrequency
{
    Never,

    /// <summary>From Monday to Friday.</summary>
    Daily,

    /// <summary>On Mondays.</summary>
    Weekly,
}

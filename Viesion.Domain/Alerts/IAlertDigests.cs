namespace Viesion.Domain.Alerts;

/// <summary>The favourite alerts of a person as an e-mail: counts and links, no name of a beneficiary (ALE-04).</summary>
public interface IAlertDigests
{
    /// <summary>Nothing leaves when every favourite is at zero.</summary>
    Task Queue(int staffMemberId, DigestFrequency frequency, CancellationToken cancellationToken);
}

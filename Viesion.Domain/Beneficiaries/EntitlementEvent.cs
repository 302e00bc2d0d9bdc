using Viesion.Domain.Access;

namespace Viesion.Domain.Beneficiaries;

/// <summary>Évènement du droit (DOS-08): a change of entitlement, orientation or SDD/NSDD, as received. Never edited.</summary>
[DossierData(DataKind.Path)]
public sealed class EntitlementEvent
{
    private EntitlementEvent()
    {
    }

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public EntitlementEventKind Kind { get; private set; }

    /// <summary>
    /// The new value: an <see cref="EntitlementStatus"/> name, an orientation's label, or SDD / NSDD. Null when the information
    /// disappeared.
    /// </summary>
    public string? Value { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The day the change takes effect, as Genesis dates it, else the day of the file.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>The day of the Genesis file that brought it.</summary>
    public DateOnly ReceivedOn { get; private set; }
}

namespace Viesion.Domain.Cers;

/// <summary>Accord du bénéficiaire: Oui, NC (left to the SMS signature), Non (CER-06).</summary>
public enum Consent
{
    NotRecorded,
    Yes,
    No,
}

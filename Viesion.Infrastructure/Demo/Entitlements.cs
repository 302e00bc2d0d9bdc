using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Demo;

/// <summary>The entitlement, the orientation and the duties of a dossier, with the events that brought them there.</summary>
internal sealed class Entitlements(Dice dice, DateOnly today)
{
    private static readonly string[] Orientations = [.. ReferenceData.Lists[Domain.Lists.ListKind.Orientation]];
    private static readonly string[] Notices = [.. DemoTexts.Cers["midem"]];

    public void Fill(SyntheticDossier dossier)
    {
        var entered = dossier.EnteredOn;
        Add(dossier, EntitlementEventKind.Status, nameof(EntitlementStatus.OpenPayable), null, entered);
        (dossier.Entitlement, dossier.EntitlementOn) = (EntitlementStatus.OpenPayable, entered);
        var days = today.DayNumber - entered.DayNumber;
        if (days > 400 && dice.Chance(150))
        {
            var suspended = entered.AddDays(dice.Between(120, days - 200));
            Change(dossier, EntitlementStatus.PaymentSuspended, "Déclaration trimestrielle non reçue", suspended);
            Change(dossier, EntitlementStatus.OpenPayable, "Déclaration trimestrielle reçue", suspended.AddDays(dice.Between(20, 90)));
        }
        if (days > 60)
            Now(dossier, today.AddDays(-dice.Between(2, Math.Min(days - 30, 150))));
        Orient(dossier, days);
        dossier.EmploymentContract = dice.Weighted<string?>(
            (null, 80), ("CDD", 5), ("CDI à temps partiel", 5), ("CDDI", 4), ("Contrat aidé", 2), ("Intérim", 4));
        if (days > 120 && dice.Chance(22))
            (dossier.FormalNoticeOn, dossier.FormalNoticeReason) = (today.AddDays(-dice.Between(3, 90)), dice.Pick(Notices));
    }

    private void Now(SyntheticDossier dossier, DateOnly on)
    {
        if (on <= dossier.EntitlementOn)
            return;
        switch (dice.Next(100))
        {
            case < 6:
                Change(dossier, EntitlementStatus.OpenSuspended,
                    dice.Pick(["Ressources supérieures au plafond", "Neutralisation en cours d’étude"]), on);
                break;
            case < 12:
                Change(dossier, EntitlementStatus.PaymentSuspended,
                    dice.Pick(["Déclaration trimestrielle non reçue", "Sanction du Département", "Contrôle en cours"]), on);
                break;
            case < 17:
                Change(dossier, EntitlementStatus.Closed,
                    dice.Pick(["Ressources supérieures au plafond depuis quatre mois", "Déménagement hors du département",
                    "Passage à la retraite", "Demande de l’allocataire"]), on);
                break;
        }
    }

    private void Orient(SyntheticDossier dossier, int days)
    {
        dossier.SubjectToDuties = dice.Weighted<bool?>((true, 87), (false, 10), (null, 3));
        if (dossier.SubjectToDuties is { } duties)
        {
            var changed = days > 200 && dice.Chance(120);
            Add(dossier, EntitlementEventKind.Duties, changed == duties ? "NSDD" : "SDD", null, dossier.EnteredOn);
            if (changed)
                Add(dossier, EntitlementEventKind.Duties, duties ? "SDD" : "NSDD", null, today.AddDays(-dice.Between(5, 150)));
        }
        if (dice.Chance(40))
            return;
        var first = dice.Weighted((Orientations[0], 44), (Orientations[1], 30), (Orientations[2], 18), (Orientations[3], 8));
        (dossier.Orientation, dossier.OrientationOn) = (first, dossier.EnteredOn);
        Add(dossier, EntitlementEventKind.Orientation, first, null, dossier.EnteredOn);
        if (days <= 250 || !dice.Chance(180))
            return;
        (dossier.Orientation, dossier.OrientationOn) = (dice.Pick(Orientations), dossier.EnteredOn.AddDays(dice.Between(120, days - 10)));
        if (dossier.Orientation != first)
            Add(dossier, EntitlementEventKind.Orientation, dossier.Orientation, "Réorientation", dossier.OrientationOn.Value);
    }

    private void Change(SyntheticDossier dossier, EntitlementStatus status, string reason, DateOnly on)
    {
        (dossier.Entitlement, dossier.EntitlementOn, dossier.EntitlementReason) = (status, on, reason);
        Add(dossier, EntitlementEventKind.Status, status.ToString(), reason, on);
    }

    private void Add(SyntheticDossier dossier, EntitlementEventKind kind, string value, string? reason, DateOnly on)
    {
        var received = on.AddDays(dice.Between(1, 6));
        dossier.Events.Add(new(kind, value, reason, on, received > today ? today : received));
    }
}

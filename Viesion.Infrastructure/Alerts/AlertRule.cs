using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts;

/// <summary>
/// An alert and the SQL that finds its hits, in one file: adding a class here adds the alert everywhere (docs/adr/0012).
/// The SQL reads <c>d</c>, one line an inscription: beneficiary_id, programme_id, territory_id, state, entered_on, exited_on, entitlement,
/// entitlement_on, entitlement_reason, subject_to_duties, postal_code, in_caseload (somebody accompanies the path today); and when it wants
/// <c>referent</c> (today's référent de parcours: beneficiary_id, id, staff_member_id, organisation_id, start, "end") and <c>last_cer</c>
/// (the last contract: beneficiary_id, programme_id, id, number, state, start, "end", is_last). It may join other tables on
/// d.beneficiary_id, once named in <see cref="Sources"/>; <c>{among x.beneficiary_id}</c> then keeps the dossiers being computed, so that a
/// range does not read the whole table. <c>{today}</c> stands for the day. One line a hit: (inscription, subject) is unique.
/// </summary>
internal abstract class AlertRule
{
    public abstract AlertDefinition Definition { get; }

    /// <summary>
    /// Tables of dossiers that the rule reads besides inscriptions, assignments and contracts. Writing to one recomputes the dossier; one
    /// that is not named here can't be read.
    /// </summary>
    public virtual IReadOnlyList<string> Sources => [];

    /// <summary>Tables of no dossier that the rule reads. A change of what it reads of them recomputes everyone.</summary>
    public virtual IReadOnlyList<AlertLookup> Lookups => [];

    /// <summary>What follows FROM.</summary>
    public abstract string From { get; }

    public abstract string Where { get; }

    /// <summary>Whether the hit is of the « file active » (filter of ALE-03): somebody accompanies the path today (spec 96 §11).</summary>
    public virtual string Active => "d.in_caseload";

    /// <summary>The id of what the hit is about, when it is not the inscription itself: a contract, a veille.</summary>
    public virtual string Subject => "0";

    /// <summary>The day that the threshold compares with, and that the list shows.</summary>
    public abstract string Day { get; }

    /// <summary>Who alone may read the hit (a note attributed to somebody); null for whoever sees the dossier.</summary>
    public virtual string Reader => "NULL::int";

    /// <summary>Why the dossier is there, in a few French words.</summary>
    public abstract string Reason { get; }
}

using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Alerts;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Notes;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Tests.Infrastructure.Alerts;

/// <summary>
/// The alerts worked out again in memory, from the entities alone and in other words than the rules: what a dossier must be found for, and
/// on which day.
/// </summary>
internal sealed class AlertOracle(DateOnly today)
{
    private List<Beneficiary> people = [];
    private ILookup<int, Enrolment> enrolments = null!;
    private ILookup<int, ReferentAssignment> assignments = null!;
    private ILookup<int, Cer> cers = null!;
    private Dictionary<int, DateOnly?> absences = [];
    private Dictionary<int, Organisation> organisations = [];
    private List<CharacteristicDefinition> definitions = [];
    private ILookup<int, CharacteristicValue> values = null!;
    private ILookup<int, Note> notes = null!;
    private ILookup<int, AccompanimentEndRequest> endRequests = null!;
    private ILookup<int, FormalNoticeRequest> formalNotices = null!;
    private ILookup<int, AppointmentParticipant> appointments = null!;

    public static async Task<AlertOracle> Read(ViesionDbContext db, DateOnly today) => new(today)
    {
        people = await db.Beneficiaries.AsNoTracking().ToListAsync(),
        enrolments = (await db.Enrolments.AsNoTracking().Include(e => e.StandbyPeriods).ToListAsync()).ToLookup(e => e.BeneficiaryId),
        assignments = (await db.Assignments.AsNoTracking().Where(a => a.Kind == AssignmentKind.Pathway).ToListAsync())
            .ToLookup(a => a.BeneficiaryId),
        cers = (await db.Cers.AsNoTracking().ToListAsync()).ToLookup(c => c.BeneficiaryId),
        appointments = (await db.AppointmentParticipants.AsNoTracking().Include(p => p.Summaries).ToListAsync())
            .ToLookup(p => p.BeneficiaryId),
        absences = await db.Set<GenesisAbsence>().ToDictionaryAsync(a => a.BeneficiaryId, a => a.LastSeenOn),
        organisations = await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Id),
        definitions = await db.CharacteristicDefinitions.AsNoTracking()
            .Where(d => d.Active && d.Source == null && db.CharacteristicFamilies.Any(f => f.Id == d.FamilyId && f.Active)).ToListAsync(),
        values = (await db.CharacteristicValues.AsNoTracking().Where(v => v.IsCurrent).ToListAsync()).ToLookup(v => v.BeneficiaryId),
        notes = (await db.Notes.AsNoTracking().ToListAsync()).ToLookup(n => n.BeneficiaryId),
        endRequests = (await db.EndRequests.AsNoTracking().Where(r => r.State == EndRequestState.Requested).ToListAsync())
            .ToLookup(r => r.BeneficiaryId),
        formalNotices = (await db.FormalNotices.AsNoTracking().Where(r => r.State == FormalNoticeState.Requested).ToListAsync())
            .ToLookup(r => r.BeneficiaryId),
    };

    /// <summary>Dossier and subject of each hit of an alert, at a threshold, in a situation.</summary>
    public List<(int Beneficiary, int Subject)> Hits(string alert, int x, AlertSituation situation, Func<Beneficiary, bool> visible,
        int? reader)
        => [.. from person in people
               where visible(person)
               from enrolment in enrolments[person.Id]
               where situation == AlertSituation.All || InCaseload(alert, person) == (situation == AlertSituation.Active)
               from subject in Subjects(alert, x, person, enrolment, reader)
               orderby person.Id, subject
               select (person.Id, subject)];

    private IEnumerable<int> Subjects(string alert, int x, Beneficiary person, Enrolment enrolment, int? reader)
    {
        var onProgramme = enrolment.State != EnrolmentState.Exited;
        var referent = assignments[person.Id].Where(a => a.RunsOn(today)).OrderBy(a => a.Start).ThenBy(a => a.Id).LastOrDefault();
        var last = cers[person.Id].OrderBy(c => c.Start).ThenBy(c => c.Id).LastOrDefault();
        var veilles = enrolment.StandbyPeriods.Where(
            p => enrolment.State == EnrolmentState.Standby && !(p.End <= today) && p.ExpectedEnd is not null);
        var followed = referent is not null;
        var endable = followed && !endRequests[person.Id].Any();
        return alert switch
        {
            "contrats-non-renouveles" => If(last is { IsLast: false } && last.End < today, last?.Id),
            "cer-a-echeance" => If(last is { IsLast: false } && Days(last.End) is >= 0 and var days && days <= x, last?.Id),
            "dossiers-sans-cer" => If(last is null, 0),
            "cer-soumis" => cers[person.Id].Where(c => c.State == CerState.Submitted && -Days(c.StateSince.ParisDate()) > x)
                .Select(c => c.Id),
            "accompagnements-longs" =>
                If(followed && enrolment.ExitedOn is null && enrolment.EnteredOn.AddDays(0) < today.AddMonths(-x), 0),
            "file-active-sans-referent" => If(onProgramme && referent is null && !Left(person), 0),
            "nouveaux-entrants" => If(enrolment.State == EnrolmentState.Entered && referent is not null && -Days(referent.Start) <= x
                && cers[person.Id].All(c => c.CreatedAt.ParisDate() < referent.Start)
                && appointments[person.Id].All(p => !p.HoldsTime || p.Day < referent.Start), referent?.Id),
            "rendez-vous-non-traites" => appointments[person.Id].Where(p => p.Attendance is Attendance.Planned && p.Day < today)
                .Select(p => p.Id),
            "entretiens-sans-synthese" => appointments[person.Id].Where(p => p.Attendance is Attendance.Present && p.Summaries.Count == 0)
                .Select(p => p.Id),
            "sans-entretien" => If(enrolment.State == EnrolmentState.Entered && referent is not null
                && (appointments[person.Id].Where(p => p.Attendance is Attendance.Present).Select(p => (DateOnly?)p.Day).Max()
                ?? referent.Start) < today.AddMonths(-x), 0),
            "veilles-a-echeance" => veilles.Where(p => Days(p.ExpectedEnd) is >= 0 and var days && days <= x).Select(p => p.Id),
            "veilles-echues" => veilles.Where(p => p.ExpectedEnd < today).Select(p => p.Id),
            "dossiers-non-actualises" =>
                If(endable && absences.TryGetValue(person.Id, out var seen) && -Days(seen ?? enrolment.EnteredOn) >= x, 0),
            "droits-clos" => If(endable && person.Entitlement == EntitlementStatus.Closed, 0),
            "nsdd" => If(endable && person.SubjectToDuties == false, 0),
            "mutations" =>
                If(followed && (Elsewhere(referent!, person)
                || (person.Address.PostalCode is { Length: 5 } code && !code.StartsWith("07", StringComparison.Ordinal))), 0),
            "caracteristiques-manquantes" => definitions.Where(d => d.Required && values[person.Id].All(v => v.DefinitionId != d.Id))
                .Select(d => d.Id),
            "caracteristiques-a-rafraichir" =>
                definitions.Where(d => values[person.Id].Any(
                    v => v.DefinitionId == d.Id && d.Refresh?.IsStale(v.ConfirmedOn, today) == true)).Select(d => d.Id),
            "notes-attribuees" => notes[person.Id].Where(n => n.ClosedAt is null && n.AssigneeId is not null && n.AssigneeId == reader)
                .Select(n => n.Id),
            "demandes-de-fin" => endRequests[person.Id].Select(r => r.Id),
            "midem-demandees" => formalNotices[person.Id].Select(r => r.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(alert), alert, "An alert without an oracle."),
        };
    }

    // Spec 96 §11: the running assignment, whatever the state of the inscription. Who is in nobody's caseload, and ought to be in
    // somebody's, is meant too.
    private bool InCaseload(string alert, Beneficiary person)
        => alert == "file-active-sans-referent" || assignments[person.Id].Any(a => a.RunsOn(today));

    // The last accompaniment ended by an exit, entered here or poured by Genesis, and not by a reorientation.
    private bool Left(Beneficiary person)
        => assignments[person.Id].Where(a => a.End < today).OrderBy(a => a.End).ThenBy(a => a.Id).LastOrDefault()?.EndCause
            is AssignmentEndCause.Entered or AssignmentEndCause.Sync;

    private bool Elsewhere(ReferentAssignment referent, Beneficiary person)
        => referent.OrganisationId is { } id && organisations[id].TerritoryId is { } territory && territory != person.TerritoryId;

    private int? Days(DateOnly? day) => day is null ? null : day.Value.DayNumber - today.DayNumber;

    private static IEnumerable<int> If(bool found, int? subject) => found ? [subject ?? 0] : [];
}

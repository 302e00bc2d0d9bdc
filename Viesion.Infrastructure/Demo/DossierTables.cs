using Npgsql;
using Viesion.Domain.Cers;
using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Demo;

/// <summary>Turns dossiers into rows, batch by batch.</summary>
internal sealed class DossierTables(DepartmentIds ids)
{
    private readonly CopyTable beneficiaries = new(
        "beneficiaries", "id i, file_number i, genesis_person_id t, genesis_file t, role t, paying_body t, claimant_number t, civility t, "
        + "last_name t, first_name t, birth_name t, birth_date d, address_line t, address_complement t, address_postal_code t, "
        + "address_city t, phone t, email t, "
        + "marital_status t, marital_status_on d, entitlement t, entitlement_on d, entitlement_reason t, subject_to_duties b, orientation "
        + "t, orientation_on d, "
        + "employment_contract t, territory_id i, first_followed_on d, formal_notice_on d, formal_notice_reason t");
    private readonly CopyTable absences = new("genesis_absences", "beneficiary_id i, last_seen_on d");
    private readonly CopyTable enrolments = new("enrolments", "id i, beneficiary_id i, programme_id i, state t, entered_on d, exited_on d");
    private readonly CopyTable standbys = new(
        "standby_periods", "beneficiary_id i, enrolment_id i, start d, expected_end d, end d, reason_id i, comment t");
    private readonly CopyTable assignments = new(
        "referent_assignments", "beneficiary_id i, staff_member_id i, organisation_id i, kind t, start d, end d, end_cause t");
    private readonly CopyTable events = new(
        "entitlement_events", "beneficiary_id i, kind t, value t, reason t, effective_on d, received_on d");
    private readonly CopyTable cers = new(
        "cers", "id i, beneficiary_id i, programme_id i, type t, number i, state t, start d, end d, signed_on d, comment t, is_last b, "
        + "priority_id i, "
        + "situation t, assessment t, expression t, consent t, weekly_hours n, lifts_sanction b, entered_afterwards b, decision_comment t, "
        + "validated_on d, refused_on d, note_to_referent t, "
        + "author_id i, created_at z, state_since z");
    private readonly CopyTable objectives = new(
        "cer_objectives", "cer_id i, beneficiary_id i, position i, theme_id i, description t, person_does t, referent_does t, applies_to "
        + "t, due_on d, achievement t");
    private readonly CopyTable transitions = new("cer_transitions", "cer_id i, beneficiary_id i, from t, to t, by i, at z, comment t");

    private int lastCer;

    /// <summary>In the order that foreign keys ask for.</summary>
    public IReadOnlyList<CopyTable> All
        => [beneficiaries, absences, enrolments, standbys, assignments, events, cers, objectives, transitions];

    public void Add(SyntheticDossier dossier)
    {
        var p = dossier.Person;
        beneficiaries.Add(p.Id, p.FileNumber, p.GenesisPersonId, p.GenesisFile, p.Role, p.PayingBody, p.ClaimantNumber, p.Civility,
            p.LastName, p.FirstName, p.BirthName, p.BirthDate, p.AddressLine, p.AddressComplement, p.Commune.PostalCode, p.Commune.Name,
            p.Phone, p.Email,
            p.MaritalStatus, p.MaritalStatusOn, dossier.Entitlement, dossier.EntitlementOn, dossier.EntitlementReason,
            dossier.SubjectToDuties, dossier.Orientation, dossier.OrientationOn,
            dossier.EmploymentContract, ids.Territories[p.Commune.TerritoryCode], dossier.EnteredOn, dossier.FormalNoticeOn,
            dossier.FormalNoticeReason);
        if (dossier.LastPouredOn is { } last)
            absences.Add(p.Id, last);
        enrolments.Add(p.Id, p.Id, ids.Programme, dossier.Enrolment, dossier.EnteredOn, dossier.ExitedOn);
        foreach (var s in dossier.Standbys)
            standbys.Add(p.Id, p.Id, s.Start, s.ExpectedEnd, s.End, ids.Item(ListKind.StandbyReason, s.Reason), s.Comment);
        foreach (var a in dossier.Assignments)
            assignments.Add(p.Id, a.Staff.Id, a.Staff.OrganisationId, a.Kind, a.Start, a.End, a.Cause);
        foreach (var e in dossier.Events)
            events.Add(p.Id, e.Kind, e.Value, e.Reason, e.EffectiveOn, e.ReceivedOn);
        foreach (var cer in dossier.Cers)
            Add(p.Id, ++lastCer, cer);
    }

    private void Add(int beneficiary, int id, SyntheticCer cer)
    {
        var decided = cer.Transitions.LastOrDefault(t => t.To is CerState.Validated or CerState.Refused);
        var day = decided is null ? null : (DateOnly?)DateOnly.FromDateTime(decided.At);
        cers.Add(id, beneficiary, ids.Programme, cer.Type, cer.Number, cer.State, cer.Start, cer.End, cer.SignedOn, cer.Comment, cer.IsLast,
            cer.Priority is null ? null : ids.Item(ListKind.CerPriority, cer.Priority), cer.Situation, cer.Assessment, cer.Expression,
            cer.Consent, cer.WeeklyHours,
            cer.Type is CerType.PaymentResumption or CerType.EntitlementReopening, cer.EnteredAfterwards, decided?.Comment,
            cer.State == CerState.Validated ? day : null, cer.State == CerState.Refused ? day : null, cer.NoteToReferent, cer.Author.Id,
            cer.CreatedAt, cer.StateSince);
        for (var i = 0; i < cer.Objectives.Count; i++)
        {
            var o = cer.Objectives[i];
            objectives.Add(id, beneficiary, i + 1, ids.Item(ListKind.ObjectiveTheme, o.Theme), o.Description, o.PersonDoes, o.ReferentDoes,
                o.AppliesTo, o.DueOn, o.Achievement);
        }
        foreach (var t in cer.Transitions)
            transitions.Add(id, beneficiary, t.From, t.To, t.By.Id, t.At, t.Comment);
    }

    public async Task Flush(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var table in All)
            await table.Flush(connection, cancellationToken);
    }
}

using Viesion.App.Caseloads;
using Viesion.App.Cers;
using Viesion.App.FormalNotices;
using Viesion.App.Ui;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>The lanes of the frise, each made from what was read (DOS-09). A new feature adds its lane to <see cref="Sources"/>.</summary>
public static class FriseLanes
{
    private static readonly Func<FriseData, FriseLane>[] Sources = [
        Programme, Referents, Appointments, Difficulties, Contracts, Documents, Entitlements];

    public static IReadOnlyList<FriseLane> Of(FriseData data) => [.. Sources.Select(source => source(data))];

    private static FriseLane Programme(FriseData data)
        => new("dispositif", "Dispositif",
            [.. data.Enrolments.SelectMany(enrolment => Stays(data, enrolment)).OrderBy(item => item.Start)]);

    // Between the veilles, the person is « entrée ».
    private static IEnumerable<FriseItem> Stays(FriseData data, FriseEnrolment enrolment)
    {
        var href = $"{Root(data)}/dispositif";
        var from = enrolment.EnteredOn;
        foreach (var standby in enrolment.Standbys)
        {
            if (standby.Start > from)
                yield return new(from, standby.Start.AddDays(-1), Entered(enrolment), "Entrée", Tone.Ok, href);
            var expected = standby is { End: null, ExpectedEnd: { } promise } ? $", fin prévue le {French.Date(promise)}" : "";
            yield return new(standby.Start, standby.End, standby.Reason is { Length: > 0 } reason ? $"Veille · {reason}" : "Veille",
                $"{enrolment.Programme}{expected}", Tone.Wait, href);
            if (standby.End is null)
                yield break;
            from = standby.End.Value.AddDays(1);
        }
        if (enrolment.ExitedOn is null || enrolment.ExitedOn >= from)
            yield return new(from, enrolment.ExitedOn, Entered(enrolment), "Entrée", Tone.Ok, href);
    }

    private static string Entered(FriseEnrolment enrolment) => $"{enrolment.Programme} · entrée";

    private static FriseLane Referents(FriseData data)
        => new("referents", "Référents", [.. data.Referents.Reverse().Select(referent => new FriseItem(
            referent.Start, referent.End,
            string.Join(" · ", new[] { BeneficiaryTexts.ShortName(referent.Name), referent.Organisation }.Where(part => part is not null)),
            string.Join(" · ", new[] { referent.Name, CaseloadTexts.Kind(referent.Kind) }.Where(part => part is not null)),
            referent.Kind == AssignmentKind.Step ? Tone.Panel : referent.End is null ? Tone.Study : Tone.Neutral,
            $"{Root(data)}/referents"))]);

    private static FriseLane Appointments(FriseData data)
        => new("entretiens", "Entretiens", [.. data.Appointments.Select(appointment => new FriseItem(
            appointment.StartsAt.ParisDate(), appointment.StartsAt.ParisDate(), appointment.Label,
            $"{AppointmentTexts.Name(appointment.Attendance)} · {French.Time(appointment.StartsAt)} · {appointment.Host}",
            appointment.Attendance switch
            {
                Attendance.Present => Tone.Ok,
                Attendance.UnexcusedAbsence => Tone.Bad,
                Attendance.ExcusedAbsence => Tone.Wait,
                Attendance.Planned => Tone.Study,
                _ => Tone.Neutral
            },
            $"{Root(data)}/entretiens", IsPoint: true))]);

    private static FriseLane Difficulties(FriseData data)
        => new("difficultes", "Difficultés", [.. data.Difficulties.Select(difficulty => new FriseItem(
            difficulty.Start, difficulty.End, ListTexts.Heading(difficulty.Label),
            string.Join(" · ", new[] { ListTexts.Heading(difficulty.Nature), difficulty.Achievement }.Where(part => part is not null)),
            difficulty.End is null ? Tone.Wait : Tone.Neutral, $"{Root(data)}/difficultes"))]);

    private static FriseLane Contracts(FriseData data) => new("contrats", "Contrats", [.. data.Cers.Select(cer => new FriseItem(
        cer.Start, cer.End, $"CER {cer.Number} · {CerMarks.Brief(cer.State)}", $"{CerTexts.Name(cer.Type)} · {CerTexts.Name(cer.State)}",
        CerTones.Of(cer.State), $"contrats/{cer.Id}"))]);

    private static FriseLane Documents(FriseData data)
        => new("documents", "Documents",
            [.. data.Documents.Select(document => (Day: document.SentOn ?? document.CreatedAt.ParisDate(), Document: document))
            .OrderBy(filed => filed.Day)
            .Select(filed => new FriseItem(filed.Day, filed.Day, ListTexts.Heading(filed.Document.Type), filed.Document.Name, Tone.Neutral,
            $"{Root(data)}/documents", IsPoint: true))]);

    private static FriseLane Entitlements(FriseData data)
    {
        var changes = data.Changes.Reverse().ToList();
        var statuses = changes.Where(change => change.Kind == EntitlementEventKind.Status)
            .Select(change => (change.EffectiveOn, Status: EntitlementTexts.Status(change.Value), change.Reason)).ToList();
        // The first state came with the dossier, before any change of it.
        if (statuses.Count == 0 && data is { Entitlement: { } current, EntitlementOn: { } since })
            statuses.Add((since, current, null));
        var bars = statuses.Select((status, index) => status.Status is not { } known ? null : new FriseItem(
            status.EffectiveOn, index + 1 < statuses.Count ? Last(status.EffectiveOn, statuses[index + 1].EffectiveOn.AddDays(-1)) : null,
            BeneficiaryTexts.Entitlement(known), status.Reason ?? "État du droit", BeneficiaryTexts.Tone(known), $"{Root(data)}/droits"));
        var points = changes.Where(change => change.Kind != EntitlementEventKind.Status)
            .Select(change => new FriseItem(change.EffectiveOn, change.EffectiveOn, EntitlementTexts.Value(change),
            EntitlementTexts.Kind(change.Kind), Tone.Study, $"{Root(data)}/droits", IsPoint: true));
        return new("droits", "Droits",
            [.. bars.OfType<FriseItem>().Concat(points).Concat(FormalNotices(data)).OrderBy(item => item.Start)]);
    }

    // What was asked for, and what Genesis says was served: of the last one it keeps the reason.
    private static IEnumerable<FriseItem> FormalNotices(FriseData data)
    {
        foreach (var request in data.FormalNotices)
            yield return new(request.RequestedOn, request.RequestedOn, "Mise en demeure demandée", request.State switch
            {
                FormalNoticeState.Requested => "Demande en attente",
                FormalNoticeState.Refused => "Demande refusée",
                _ => "Demande suivie d’effet"
            }, FormalNoticeTones.Of(request.State), Root(data), IsPoint: true);
        foreach (var (on, reason) in data.FormalNotices.Select(request => (request.NoticeOn, request.NoticeReason))
            .Append((data.ServedOn, data.ServedReason)).DistinctBy(notice => notice.Item1))
            if (on is { } day)
                yield return new(day, day, "Mise en demeure", reason ?? "Faite, selon Genesis", Tone.Bad, Root(data), IsPoint: true);
    }

    private static DateOnly Last(DateOnly a, DateOnly b) => a > b ? a : b;

    private static string Root(FriseData data) => $"beneficiaires/{data.BeneficiaryId}";
}

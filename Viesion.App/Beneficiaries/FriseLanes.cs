using Viesion.App.Caseloads;
using Viesion.App.Cers;
using Viesion.App.Ui;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>The lanes of the frise, each made from what was read (DOS-09). A new feature adds its lane to <see cref="Sources"/>.</summary>
public static class FriseLanes
{
    private static readonly Func<FriseData, FriseLane>[] Sources = [Programme, Referents, Contracts, Entitlements];

    public static IReadOnlyList<FriseLane> Of(FriseData data) => [.. Sources.Select(source => source(data))];

    private static FriseLane Programme(FriseData data) => new("dispositif", "Dispositif", [.. data.Enrolments.SelectMany(enrolment => Stays(data, enrolment)).OrderBy(item => item.Start)]);

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
            yield return new(standby.Start, standby.End, standby.Reason is { Length: > 0 } reason ? $"Veille · {reason}" : "Veille", $"{enrolment.Programme}{expected}", Tone.Wait, href);
            if (standby.End is null)
                yield break;
            from = standby.End.Value.AddDays(1);
        }
        if (enrolment.ExitedOn is null || enrolment.ExitedOn >= from)
            yield return new(from, enrolment.ExitedOn, Entered(enrolment), "Entrée", Tone.Ok, href);
    }

    private static string Entered(FriseEnrolment enrolment) => $"{enrolment.Programme} · entrée";

    private static FriseLane Referents(FriseData data) => new("referents", "Référents", [.. data.Referents.Reverse().Select(referent => new FriseItem(
        referent.Start, referent.End, string.Join(" · ", new[] { BeneficiaryTexts.ShortName(referent.Name), referent.Organisation }.Where(part => part is not null)), string.Join(" · ", new[] { referent.Name, CaseloadTexts.Kind(referent.Kind) }.Where(part => part is not null)),
        referent.Kind == AssignmentKind.Step ? Tone.Panel : referent.End is null ? Tone.Study : Tone.Neutral, $"{Root(data)}/referents"))]);

    private static FriseLane Contracts(FriseData data) => new("contrats", "Contrats", [.. data.Cers.Select(cer => new FriseItem(
        cer.Start, cer.End, $"CER {cer.Number} · {CerMarks.Brief(cer.State)}", $"{CerTexts.Name(cer.Type)} · {CerTexts.Name(cer.State)}", CerTones.Of(cer.State), $"contrats/{cer.Id}"))]);

    private static FriseLane Entitlements(FriseData data)
    {
        var changes = data.Changes.Reverse().ToList();
        var statuses = changes.Where(change => change.Kind == EntitlementEventKind.Status).Select(change => (change.EffectiveOn, Status: EntitlementTexts.Status(change.Value), change.Reason)).ToList();
        // The first state came with the dossier, before any change of it.
        if (statuses.Count == 0 && data is { Entitlement: { } current, EntitlementOn: { } since })
            statuses.Add((since, current, null));
        var bars = statuses.Select((status, index) => status.Status is not { } known ? null : new FriseItem(
            status.EffectiveOn, index + 1 < statuses.Count ? Last(status.EffectiveOn, statuses[index + 1].EffectiveOn.AddDays(-1)) : null,
            BeneficiaryTexts.Entitlement(known), status.Reason ?? "État du droit", BeneficiaryTexts.Tone(known), $"{Root(data)}/droits"));
        var points = changes.Where(change => change.Kind != EntitlementEventKind.Status)
            .Select(change => new FriseItem(change.EffectiveOn, change.EffectiveOn, EntitlementTexts.Value(change), EntitlementTexts.Kind(change.Kind), Tone.Study, $"{Root(data)}/droits", IsPoint: true));
        return new("droits", "Droits", [.. bars.OfType<FriseItem>().Concat(points).OrderBy(item => item.Start)]);
    }

    private static DateOnly Last(DateOnly a, DateOnly b) => a > b ? a : b;

    private static string Root(FriseData data) => $"beneficiaires/{data.BeneficiaryId}";
}

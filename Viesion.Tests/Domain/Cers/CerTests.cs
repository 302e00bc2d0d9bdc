using Viesion.Domain.Access;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Cers;

public sealed class CerTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Only_referents_propose_a_CER()
    {
        foreach (var profile in Enum.GetValues<Profile>())
            Assert.Equal(ExpectedCerTable.Referents.Contains(profile),
                Cer.Propose(1, 2, 3, ACer.Complete().Content(), ACer.As(profile), ACer.Now).Succeeded);
    }

    [Fact]
    public void Submitting_without_objective_is_refused()
    {
        var cer = ACer.Proposed().Filled().Cer();
        Assert.Equal(CerRefusals.NoObjective, cer.Submit(ACer.Referent, ACer.Now));
        Assert.Equal(CerState.Proposed, cer.State);
        Assert.Empty(cer.Transitions);
    }

    [Fact]
    public void A_submission_says_everything_that_is_missing()
    {
        var cer = ACer.Proposed().With(c => c with { Type = CerType.PaymentResumption, SignedOn = null }).Cer();
        var submit = Assert.Single(cer.ActionsFor(Profile.Referent));
        Assert.Equal(CerRefusals.Incomplete.OrderBy(r => r.Code), submit.Missing.OrderBy(r => r.Code));
    }

    [Theory]
    [InlineData(CerType.PaymentResumption)]
    [InlineData(CerType.EntitlementReopening)]
    public void A_contract_that_restores_a_right_needs_the_lift_to_be_ticked(CerType type)
    {
        Assert.Equal(CerRefusals.NoLift, ACer.Complete().With(c => c with { Type = type }).Cer().Submit(ACer.Referent, ACer.Now));
        Assert.Null(ACer.Complete().With(c => c with { Type = type, LiftsSanction = true }).Cer().Submit(ACer.Referent, ACer.Now));
    }

    [Fact]
    public void A_refusal_of_the_person_does_not_prevent_the_submission()
        => Assert.Null(ACer.Complete().With(c => c with { Consent = Consent.No }).Cer().Submit(ACer.Referent, ACer.Now));

    [Fact]
    public void Deciding_needs_a_date_that_is_not_in_the_future_and_a_comment()
    {
        var cer = ACer.AwaitingDecision().Cer();
        Assert.Equal(CerRefusals.NoDecisionDate, cer.Validate(new(null, "Accord."), ACer.Head, ACer.Now));
        Assert.Equal(CerRefusals.DecisionInTheFuture, cer.Refuse(new(Today.AddDays(1), "Non."), ACer.Head, ACer.Now));
        Assert.Equal(CerRefusals.NoDecisionComment, cer.Validate(new(Today, "  "), ACer.Head, ACer.Now));
        Assert.Equal(Refusal.Forbidden, cer.Validate(new(null, null), ACer.Secretariat, ACer.Now));
        Assert.Equal(CerState.AwaitingDecision, cer.State);
    }

    [Fact]
    public void A_decision_can_set_another_duration_and_leaves_a_note_to_the_referent()
    {
        var cer = ACer.AwaitingDecision().Cer();
        Assert.Equal("cer-fin", cer.Validate(new(Today, "Accord.", null, new DateOnly(2026, 11, 30)), ACer.Head, ACer.Now)?.Code);
        Assert.Null(cer.Validate(new(Today, "Accord pour 3 mois.", "Voir la formation.", new DateOnly(2027, 2, 28)), ACer.Head, ACer.Now));
        Assert.Equal(("Accord pour 3 mois.", "Voir la formation.", new DateOnly(2027, 2, 28), Today, null),
            (cer.DecisionComment, cer.NoteToReferent, cer.End, cer.ValidatedOn, cer.RefusedOn));
    }

    [Fact]
    public void Every_change_is_kept_with_who_when_from_to_and_why()
    {
        var cer = ACer.Submitted().Then(c => c.SendToCommission(ACer.Secretariat, ACer.Now.AddHours(1), "EP demandée")).Cer();
        var last = cer.Transitions[^1];
        Assert.Equal((CerState.Submitted, CerState.Commission, ACer.Secretariat.StaffMemberId, ACer.Now.AddHours(1), "EP demandée"),
            (last.From, last.To, last.By, last.At, last.Comment));
        Assert.Equal(2, cer.Transitions.Count);
        Assert.Equal(ACer.Now.AddHours(1), cer.StateSince);
    }

    [Fact]
    public void Going_back_wipes_the_decision_but_a_refusal_comes_back_with_its_date()
    {
        var cer = ACer.Refused().Then(c => c.Validate(ACer.Decision, ACer.Head, ACer.Now.AddMinutes(3))).Cer();
        Assert.Null(cer.ReturnTo(CerState.Refused, ACer.Head, ACer.Now.AddMinutes(4), null));
        Assert.Equal((null, Today), (cer.ValidatedOn, cer.RefusedOn));
        Assert.Null(cer.ReturnTo(CerState.AwaitingDecision, ACer.Head, ACer.Now.AddMinutes(5), null));
        Assert.Equal((null, null, null), (cer.ValidatedOn, cer.RefusedOn, cer.DecisionComment));
    }

    [Fact]
    public void A_submitted_CER_cannot_be_emptied()
        => Assert.Equal(
            CerRefusals.NoObjective, ACer.Submitted().Cer().Correct(ACer.Proposed().Filled().Content(), ACer.Secretariat, ACer.Now));

    [Fact]
    public void Only_a_validated_contract_is_closed_and_within_its_dates()
    {
        Assert.Equal(CerRefusals.NotRunning, ACer.Submitted().Cer().Close(new DateOnly(2026, 12, 31), ACer.Referent));
        var cer = ACer.Validated().Cer();
        Assert.Equal(CerRefusals.ClosedOutside, cer.Close(new DateOnly(2026, 11, 30), ACer.Referent));
        Assert.Equal(CerRefusals.ClosedOutside, cer.Close(new DateOnly(2027, 6, 1), ACer.Referent));
        Assert.Equal(Refusal.Forbidden, cer.Close(new DateOnly(2026, 12, 31), ACer.As(Profile.OrganisationSecretariat)));
        Assert.Null(cer.Close(new DateOnly(2026, 12, 31), ACer.Referent));
        Assert.Equal(new DateOnly(2026, 12, 31), cer.End);
    }

    public static TheoryData<string, string> BadContents => new()
    {
        { "cer-numero", "number" }, { "cer-fin", "end" }, { "cer-duree", "long" }, { "cer-signature-future", "signed" },
            { "cer-heures", "hours" },
        { "cer-objectif-sans-theme", "theme" }, { "cer-texte-long", "text" }, { "cer-texte-long", "objective" },
            { "cer-objectifs", "many" },
    };

    [Theory]
    [MemberData(nameof(BadContents))]
    public void What_cannot_be_kept_is_refused_with_its_field(string code, string what)
    {
        var cer = ACer.Complete().With(c => what switch
        {
            "number" => c with { Number = 0 },
            "end" => c with { End = c.Start.AddDays(-1) },
            "long" => c with { End = c.Start.AddMonths(Cer.MaxMonths) },
            "signed" => c with { SignedOn = Today.AddDays(1) },
            "hours" => c with { WeeklyHours = 61 },
            "theme" => c with { Objectives = [new CerObjectiveContent { ThemeId = 0 }] },
            "text" => c with { Situation = new string('é', Cer.TextMaxLength + 1) },
            "objective" => c with
            {
                Objectives = [new CerObjectiveContent { ThemeId = 1, PersonDoes = new string('x', CerObjective.TextMaxLength + 1) }]
            },
            _ => c with { Objectives = [.. Enumerable.Repeat(new CerObjectiveContent { ThemeId = 1 }, Cer.MaxObjectives + 1)] },
        });
        var refusal = cer.Content().Check(Today);
        Assert.Equal(code, refusal?.Code);
        Assert.NotNull(refusal!.Field);
        Assert.Equal(code, Cer.Propose(1, 2, 3, cer.Content(), ACer.Referent, ACer.Now).Refusal?.Code);
    }

    [Fact]
    public void A_draft_keeps_whatever_is_typed()
    {
        var typed = new CerDraftContent
        {
            Start = "32/13/2026",
            Situation = "😀 <script>alert(1)</script> \0" + new string('x', 20_000),
            Objectives = [new() { Key = "a", DueOn = "demain" }]
        };
        var read = CerDraftContent.FromJson(typed.ToJson());
        Assert.Equal(typed.Situation.Replace("\0", ""), read.Situation);
        Assert.Equal(("32/13/2026", "demain"), (read.Start, read.Objectives[0].DueOn));
    }
}

using Viesion.App.Cers;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Cers;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Cers;

public sealed class CerProposalTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly CerContent Previous = ACer.Complete()
        .With(c => c with { Number = 2, Start = new DateOnly(2026, 6, 1), End = new DateOnly(2026, 12, 31), WeeklyHours = 15 }).Content();
    private static readonly RunningCer Running = new(5, 1, 2, Previous.Start, Previous.End);

    [Fact]
    public void The_first_contract_is_numbered_signed_today_and_starts_next_month()
    {
        var draft = CerProposal.New(Setup(null, null, 1), null, Today);
        Assert.Equal((CerType.First, "1", "21/11/2026", "01/12/2026", false),
            (draft.Type, draft.Number, draft.SignedOn, draft.Start, draft.CloseRunning));
        Assert.Empty(draft.Objectives);
    }

    [Fact]
    public void A_renewal_carries_the_objectives_for_review_and_proposes_to_close_the_running_contract_the_day_before()
    {
        var draft = CerProposal.New(Setup(Previous, Running, 3), null, Today);
        Assert.Equal((CerType.Renewal, "3", true, "30/11/2026", null),
            (draft.Type, draft.Number, draft.CloseRunning, draft.CloseOn, draft.Situation));
        Assert.Equal("Réparer le véhicule", Assert.Single(draft.Objectives).Description);
        Assert.Equal("31/12/2026", CerProposal.Started(draft, "01/01/2027", Today).CloseOn);
        Assert.Equal("15/12/2026", CerProposal.Started(draft with { CloseOn = "15/12/2026" }, "01/01/2027", Today).CloseOn);
    }

    [Fact]
    public void An_amendment_copies_the_details_too_and_closes_nothing()
    {
        var draft = CerProposal.New(Setup(Previous, Running, 3), CerType.Amendment, Today);
        Assert.Equal((Previous.Situation, Previous.Assessment, "15", "31/12/2026", false),
            (draft.Situation, draft.Assessment, draft.WeeklyHours, draft.End, draft.CloseRunning));
        Assert.Single(draft.Objectives);
    }

    [Fact]
    public void A_right_restored_starts_in_the_month_of_the_signature()
        => Assert.Equal("01/11/2026", CerProposal.New(Setup(Previous, Running, 3), CerType.PaymentResumption, Today).Start);

    [Fact]
    public void A_content_goes_through_the_form_unchanged()
    {
        var content = Previous with { Comment = "EP", Consent = Consent.Yes, LiftsSanction = true, PriorityId = 4 };
        var back = CerFormReading.Content(CerProposal.Of(content, Today), Today);
        Assert.Equal(content with { Objectives = [] }, back with { Objectives = [] });
        Assert.Equal(content.Objectives, back.Objectives);
    }

    private static CerWizardSetup Setup(CerContent? previous, RunningCer? running, int number)
        => new(12, null, 0, CerState.Proposed, 44506, "Soraya MARTINEZ", number, [], [], previous is null ? null
            : new PreviousCer(5, 2, CerState.Validated, previous, "Accord."), running, null, null);
}

using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Reports;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Reports;

/// <summary>
/// REP-03 written a second time, by hand: the work does all but cancel, which is the owner's; nothing comes back from an end.
/// </summary>
public sealed class ExportLifecycleTests
{
    private static readonly Perimeter Owner = new(7, Profile.Referent, null, null);
    private static readonly DateTimeOffset Later = ACer.Now + ReportExport.Lease;
    private static readonly DateTimeOffset MuchLater = ACer.Now + ReportExport.Kept;

    private static readonly Dictionary<(ExportState, ExportTrigger), ExportState> Table = new()
    {
        [(ExportState.Queued, ExportTrigger.Start)] = ExportState.Running,
        [(ExportState.Queued, ExportTrigger.Fail)] = ExportState.Failed,
        [(ExportState.Queued, ExportTrigger.Cancel)] = ExportState.Cancelled,
        [(ExportState.Running, ExportTrigger.Resume)] = ExportState.Running,
        [(ExportState.Running, ExportTrigger.Complete)] = ExportState.Ready,
        [(ExportState.Running, ExportTrigger.Fail)] = ExportState.Failed,
        [(ExportState.Running, ExportTrigger.Cancel)] = ExportState.Cancelled,
        [(ExportState.Ready, ExportTrigger.Expire)] = ExportState.Expired,
    };

    public static TheoryData<ExportState> States => [.. Enum.GetValues<ExportState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void In_each_state_each_one_may_do_what_the_table_says_and_nothing_else(ExportState state)
    {
        foreach (var trigger in Enum.GetValues<ExportTrigger>())
            foreach (var by in Enum.GetValues<Profile>().Select(ACer.As).Append(Owner).Append(Perimeter.System).Append(Perimeter.Anonymous))
            {
                var export = In(state);
                var machine = ExportLifecycle.For(export, by, MuchLater, () => export.State, _ => { });
                var mine = trigger is ExportTrigger.Cancel ? by.StaffMemberId == Owner.StaffMemberId
                    : ReferenceEquals(by, Perimeter.System);
                var known = Table.TryGetValue((state, trigger), out var to);
                Assert.True(machine.CanFire(trigger, out var unmet) == (known && mine), $"{by.Profile} {trigger} in {state}");
                Assert.Equal(known, unmet is not null);
                if (known)
                    Assert.Equal(to, machine.GetInfo().States.Single(info => state.Equals(info.UnderlyingState)).FixedTransitions
                        .Single(move => trigger.Equals(move.Trigger.UnderlyingTrigger)).DestinationState.UnderlyingState);
            }
    }

    [Fact]
    public void Every_state_can_be_reached()
        => Assert.All(Enum.GetValues<ExportState>(), state => Assert.Equal(state, In(state).State));

    [Fact]
    public void A_server_that_is_heard_keeps_its_export_and_a_silent_one_loses_it()
    {
        var export = In(ExportState.Running);
        Assert.Equal(ExportRefusals.StillRunning, export.Take(Perimeter.System, Later.AddSeconds(-1)));
        Assert.Null(export.Renew(1, 500, Later.AddSeconds(-1)));
        Assert.Equal(ExportRefusals.StillRunning, export.Take(Perimeter.System, Later));
        Assert.Null(export.Take(Perimeter.System, Later + ReportExport.Lease));
        Assert.Equal((2, 0L), (export.Attempts, export.Written));
        Assert.Equal(ExportRefusals.Lost, export.Renew(1, 900, Later));
        Assert.Equal(ExportRefusals.Lost, export.Complete(1, 900, 9_000, Perimeter.System, Later));
    }

    [Fact]
    public void Begun_three_times_in_vain_it_is_given_up()
    {
        var export = In(ExportState.Running);
        var now = ACer.Now;
        for (var attempt = 2; attempt <= ReportExport.MaxAttempts; attempt++)
            Assert.Null(export.Take(Perimeter.System, now += ReportExport.Lease));
        Assert.Equal(ExportRefusals.TooManyAttempts, export.Take(Perimeter.System, now + ReportExport.Lease));
    }

    [Fact]
    public void It_is_kept_a_week_and_no_longer()
    {
        var export = In(ExportState.Ready);
        Assert.Equal(ExportRefusals.NotExpired, export.Expire(Perimeter.System, MuchLater.AddSeconds(-1)));
        Assert.Null(export.Expire(Perimeter.System, MuchLater));
    }

    [Fact]
    public void A_title_or_an_error_too_long_is_cut_and_filters_too_long_are_refused()
    {
        Assert.Equal(ReportExport.TitleMaxLength,
            ReportExport.Ask("cer-etat", new string('é', 500), "", 1, 7, ACer.Now).Value!.Title.Length);
        Assert.Equal(ExportRefusals.TooLong,
            ReportExport.Ask("cer-etat", "CER", new string('x', ReportExport.FiltersMaxLength + 1), 1, 7, ACer.Now).Refusal);
        var export = In(ExportState.Queued);
        export.Fail(new string('é', 2_000), Perimeter.System, ACer.Now);
        Assert.Equal(ReportExport.FailureMaxLength, export.Failure!.Length);
    }

    internal static ReportExport In(ExportState state)
    {
        var export = ReportExport.Ask("cer-etat", "CER état", "jours=7", 1_000, Owner.StaffMemberId!.Value, ACer.Now).Value!;
        Refusal?[] refusals = state switch
        {
            ExportState.Queued => [],
            ExportState.Running => [export.Take(Perimeter.System, ACer.Now)],
            ExportState.Ready => [export.Take(Perimeter.System, ACer.Now), export.Complete(1, 1_000, 50_000, Perimeter.System, ACer.Now)],
            ExportState.Failed => [export.Take(Perimeter.System, ACer.Now), export.Fail("Panne", Perimeter.System, ACer.Now)],
            ExportState.Cancelled => [export.Cancel(Owner, ACer.Now)],
            _ => [export.Take(Perimeter.System, ACer.Now), export.Complete(1, 1_000, 50_000, Perimeter.System, ACer.Now),
                export.Expire(Perimeter.System, MuchLater)],
        };
        Assert.All(refusals, Assert.Null);
        return export;
    }
}

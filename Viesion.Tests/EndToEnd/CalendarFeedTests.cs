using System.Net;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>The private iCalendar feed as a calendar reads it, without signing in (AGE-08).</summary>
public sealed class CalendarFeedTests(RunningViesion viesion) : IClassFixture<RunningViesion>, IAsyncLifetime
{
    private readonly HttpClient calendar = new();
    private AppointmentScene agenda = null!;

    private StaffMember Host => agenda.Department.Referent;

    private DateOnly Today => viesion.Database.Clock.Today();

    public async ValueTask InitializeAsync() => agenda = await AppointmentScene.In(viesion.Database);

    public ValueTask DisposeAsync()
    {
        calendar.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_reads_the_window_with_cancelled_ones_marked_and_hides_whom_the_host_follows_no_more()
    {
        var other = await agenda.Department.Dossier(viesion.Database, Host, "LEROY", "Jean");
        await agenda.Booked(agenda.At(new(23, 30), day: Today.AddDays(3), minutes: 90));
        var cancelled = await agenda.Booked(agenda.At(new(9, 0), day: Today.AddDays(4)));
        await agenda.Settle(cancelled, Attendance.CancelledByReferent);
        await agenda.Booked(agenda.At(new(9, 0), day: Today.AddDays(5)), with: other);
        await agenda.Booked(agenda.At(new(9, 0), day: Today.AddDays(91)));
        await agenda.Booked(agenda.At(new(9, 0), day: Today.AddDays(-11)));
        await agenda.Booked(agenda.At(new(9, 0), agenda.Department.Secretariat, Today.AddDays(3)), agenda.Department.Secretariat);
        var token = await Open(Host);
        var read = await Read(token);
        Assert.Equal([("MARTINEZ Soraya", "CONFIRMED"), ("MARTINEZ Soraya", "CANCELLED"), ("LEROY Jean", "CONFIRMED")],
            read.Select(one => (one.Summary, one.Status)));
        var late = agenda.At(new(23, 30), day: Today.AddDays(3), minutes: 90);
        var start = AppointmentTime.At(late.Day, late.Time, 90, Today).Value;
        Assert.Equal((start.Start, start.End), (DateTimeOffset.Parse(read[0].Start), DateTimeOffset.Parse(read[0].End)));

        await viesion.Database.System.Record<ViesionDbContext, int>(
            db => db.Set<Viesion.Domain.Caseloads.ReferentAssignment>().Where(a => a.BeneficiaryId == other.Id).ExecuteDeleteAsync());
        Assert.Equal(("Rendez-vous", null), ((await Read(token))[2].Summary, (await Read(token))[2].Description));
    }

    [Fact]
    public async Task A_change_grows_its_sequence_under_the_same_name()
    {
        var booked = await agenda.Booked(agenda.At(new(9, 0), day: Today.AddDays(3)));
        var token = await Open(Host);
        var before = Assert.Single(await Read(token));
        Assert.True(
            (await viesion.Database.For(Host)
            .Run(new MoveAppointment(booked.Id, booked.Version, Host.Id, Today.AddDays(4), new(10, 0), 30))).Succeeded);
        var after = Assert.Single(await Read(token));
        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
    }

    [Fact]
    public async Task A_renewed_closed_or_unknown_link_and_one_whose_owner_left_find_nothing()
    {
        var first = await Open(Host);
        var second = await Open(Host);
        Assert.Equal(HttpStatusCode.NotFound, await Status(first));
        Assert.Equal(HttpStatusCode.OK, await Status(second));
        Assert.Equal(HttpStatusCode.NotFound, await Status(second[..^1]));
        Assert.Equal(HttpStatusCode.NotFound, await Status("%2E%2E"));
        await Active(false);
        Assert.Equal(HttpStatusCode.NotFound, await Status(second));
        await Active(true);
        Assert.True((await viesion.Database.For(Host).Run(new CloseCalendarFeed())).Succeeded);
        Assert.Equal(HttpStatusCode.NotFound, await Status(second));
        Assert.Equal(Refusal.NotFound, (await viesion.Database.For(Host).Run(new CloseCalendarFeed())).Refusal);
    }

    [Fact]
    public async Task It_is_kept_nowhere_answers_an_unchanged_agenda_briefly_and_stays_in_the_log()
    {
        await agenda.Booked(agenda.At(new(9, 0), day: Today.AddDays(3)));
        var token = await Open(Host);
        using var first = await calendar.GetAsync(Address(token));
        Assert.Equal(("no-store", "text/calendar; charset=utf-8"),
            (first.Headers.CacheControl!.ToString(), first.Content.Headers.ContentType!.ToString()));
        using var again = new HttpRequestMessage(HttpMethod.Get, Address(token));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await calendar.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        var actions = await viesion.Database.System.Read<ViesionDbContext, List<AuditAction>>(
            db => db.Audit.Where(a => a.Subject == nameof(CalendarFeed)).OrderByDescending(a => a.Id).Select(a => a.Action).Take(2)
            .ToListAsync());
        Assert.Equal(AuditAction.Consulted, actions[0]);
        var stored = await viesion.Database.System.Read<ViesionDbContext, CalendarFeed>(
            db => db.CalendarFeeds.SingleAsync(f => f.StaffMemberId == Host.Id));
        Assert.Equal(CalendarFeed.Hash(token), stored.TokenHash);
        Assert.NotNull(stored.LastUsedAt);
    }

    [Fact]
    public async Task Who_sees_no_dossier_has_no_link()
    {
        Assert.Equal(Refusal.Forbidden, (await viesion.Database.For(agenda.Department.OperatorStaff).Run(new OpenCalendarFeed())).Refusal);
        Assert.Equal(Refusal.Forbidden, (await viesion.Database.For(agenda.Department.FseManager).Run(new CloseCalendarFeed())).Refusal);
    }

    private async Task<string> Open(StaffMember member) => (await viesion.Database.For(member).Run(new OpenCalendarFeed())).Value!;

    private Uri Address(string token) => new($"{viesion.Url}/agenda/flux/{token}.ics");

    private async Task<List<ParsedEvent>> Read(string token)
        => (await CalendarParser.Read(await calendar.GetStringAsync(Address(token))))[0];

    private async Task<HttpStatusCode> Status(string token)
    {
        using var answer = await calendar.GetAsync(Address(token));
        return answer.StatusCode;
    }

    private Task Active(bool active)
        => viesion.Database.System.Record<ViesionDbContext, int>(
            db => db.StaffMembers.Where(s => s.Id == Host.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, active)));
}

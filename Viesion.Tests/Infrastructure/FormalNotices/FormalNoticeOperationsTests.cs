using Microsoft.EntityFrameworkCore;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.FormalNotices;

public sealed class FormalNoticeOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private const string Markup = "<b>Deux</b> absences & aucune nouvelle.";

    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task A_request_is_dated_today_shown_in_the_dossier_and_told_to_the_secretariats_of_the_territory()
    {
        var dossier = await Dossier();
        Assert.Null(await Ask(department.Referent, dossier, Markup));

        var seen = (await Seen(department.Head, dossier))!.Last!;
        Assert.Equal((database.Clock.Today(), "Aïcha Bernard", Markup, FormalNoticeState.Requested),
            (seen.RequestedOn, seen.RequestedBy, seen.Reason, seen.State));
        Assert.Equal(seen, await database.For(department.Referent).Read<FormalNoticeReads, FormalNoticeLine?>(
            reads => reads.LastOf(dossier.Id)));
        Assert.Contains(await Told(department.Secretariat), line => line.Link == "/mises-en-demeure"
            && line.Title == FormalNoticeTexts.Requested(dossier.FileNumber));
        foreach (var other in new[] { department.Head, department.NorthHead, department.Administrator, department.PartnerSecretariat })
            Assert.DoesNotContain(await Told(other), line => line.Title == FormalNoticeTexts.Requested(dossier.FileNumber));
    }

    [Fact]
    public async Task One_request_at_a_time_is_open_on_a_dossier_even_when_two_ask_at_once()
    {
        var dossier = await Dossier();
        var answers = await Task.WhenAll(
            Ask(department.Referent, dossier), Ask(department.Referent, dossier), Ask(department.Referent, dossier));
        Assert.Single(answers, answer => answer is null);
        Assert.All(answers.Where(answer => answer is not null),
            answer => Assert.Equal("Une mise en demeure est déjà demandée depuis le 21/11/2026 par Aïcha Bernard.", answer!.Message));

        var twice = await Assert.ThrowsAsync<PostgresException>(() => database.Sql<object>(Perimeter.System,
            "INSERT INTO formal_notice_requests (beneficiary_id, requested_on, requested_at, requested_by_id, reason, state) VALUES "
            + $"({dossier.Id}, '2026-11-21', now(), {department.Referent.Id}, 'encore', 'Requested')"));
        Assert.Equal(PostgresErrorCodes.UniqueViolation, twice.SqlState);
    }

    [Fact]
    public async Task What_Genesis_already_tells_of_is_not_asked_for()
    {
        var dossier = await Dossier();
        await Served(dossier, database.Clock.Today());
        Assert.Equal("midem-deja-faite", (await Ask(department.Referent, dossier))?.Code);
        await Served(dossier, database.Clock.Today().AddDays(-1));
        Assert.Null(await Ask(department.Referent, dossier));
    }

    [Fact]
    public async Task A_refusal_carries_its_reason_tells_who_asked_and_lets_them_ask_again()
    {
        var dossier = await Dossier();
        await Ask(department.Referent, dossier);
        var row = await Row(dossier);
        Assert.Equal(FormalNoticeRefusals.NoRefusalReason, await Refuse(department.Secretariat, row, " "));
        Assert.Null(await Refuse(department.Secretariat, row, "Rendez-vous déjà fixé."));

        var seen = (await Seen(department.Referent, dossier))!.Last!;
        Assert.Equal((FormalNoticeState.Refused, "Rendez-vous déjà fixé.", "Claire Delorme"),
            (seen.State, seen.RefusalReason, seen.RefusedBy));
        Assert.Contains(await Told(department.Referent), line => line.Title == FormalNoticeTexts.Refused(dossier.FileNumber)
            && line.Link == $"/beneficiaires/{dossier.Id}");
        Assert.True(await database.System.Read<ViesionDbContext, bool>(
            db => db.Audit.AnyAsync(entry => entry.Action == AuditAction.Changed && entry.Subject == nameof(FormalNoticeRequest)
            && entry.BeneficiaryId == dossier.Id && entry.StaffMemberId == department.Secretariat.Id)));
        Assert.Null(await Ask(department.Referent, dossier));
    }

    [Fact]
    public async Task Of_two_who_refuse_at_once_one_is_told_that_it_changed()
    {
        var dossier = await Dossier();
        await Ask(department.Referent, dossier);
        var row = await Row(dossier);
        var answers = await Task.WhenAll(Refuse(department.Secretariat, row, "Le premier."), Refuse(department.Head, row, "Le second."));
        Assert.Single(answers, answer => answer is null);
        Assert.Single(answers, answer => answer == Refusal.Conflict);
    }

    [Fact]
    public async Task Outside_the_perimeter_or_the_profile_nobody_asks_refuses_or_reads_and_the_attempt_is_audited()
    {
        var dossier = await Dossier();
        Assert.Equal(Refusal.NotFound, await Ask(department.OtherReferent, dossier));
        Assert.Equal(Refusal.NotFound, await Ask(department.NorthReferent, dossier));
        foreach (var member in new[]
        {
            department.Secretariat,
            department.Head,
            department.Administrator,
            department.PartnerSecretariat,
            department.OperatorStaff
        })
            Assert.Equal(Refusal.Forbidden, await Ask(member, dossier));

        await Ask(department.Referent, dossier);
        var row = await Row(dossier);
        Assert.Equal(Refusal.NotFound, await Refuse(department.NorthHead, row, "De loin."));
        Assert.Equal(Refusal.Forbidden, await Refuse(department.Referent, row, "La mienne."));
        Assert.Null(await Seen(department.NorthHead, dossier));
        Assert.Null(await database.For(department.OtherReferent).Read<FormalNoticeReads, FormalNoticeLine?>(
            reads => reads.LastOf(dossier.Id)));
        Assert.Equal(0L, await database.Sql<long>(
            department.NorthHead.Perimeter, $"SELECT count(*) FROM formal_notice_requests WHERE beneficiary_id = {dossier.Id}"));
        Assert.True(await database.System.Read<ViesionDbContext, bool>(
            db => db.Audit.AnyAsync(entry => entry.Action == AuditAction.Refused && entry.Subject == nameof(RefuseFormalNotice)
            && entry.StaffMemberId == department.NorthHead.Id)));
    }

    private Task<Beneficiary> Dossier() => department.Dossier(database, department.Referent);

    private async Task<Refusal?> Ask(StaffMember who, Beneficiary dossier, string reason = "Deux absences.")
        => (await database.For(who).Run(new RequestFormalNotice(dossier.Id, reason))).Refusal;

    private async Task<Refusal?> Refuse(StaffMember who, FormalNoticeRow row, string reason)
        => (await database.For(who).Run(new RefuseFormalNotice(row.Id, row.Version, reason))).Refusal;

    private async Task<FormalNoticeRow> Row(Beneficiary dossier)
        => (await database.For(department.Administrator).Read<FormalNoticeListReads, FormalNoticePage>(reads => reads.Page(new()))).Rows
            .Single(row => row.BeneficiaryId == dossier.Id);

    private Task<DossierFormalNotice?> Seen(StaffMember who, Beneficiary dossier)
        => database.For(who).Read<FormalNoticeReads, DossierFormalNotice?>(reads => reads.OfDossier(dossier.Id));

    private async Task<IReadOnlyList<NotificationLine>> Told(StaffMember who)
        => (await database.For(who).Read<NotificationReads, NotificationCentre>(reads => reads.Centre())).Lines;

    private Task Served(Beneficiary dossier, DateOnly on)
        => database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, $"UPDATE beneficiaries SET formal_notice_on = DATE '{on:yyyy-MM-dd}' WHERE id = {dossier.Id}"));
}

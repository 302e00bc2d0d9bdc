using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Audit;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;

namespace Viesion.Infrastructure.FormalNotices;

/// <summary>
/// « Mises en demeure »: the requests that the territory receives, with the evidence; empty for who does not handle them.
/// </summary>
[PlannedEachTime]
public sealed class FormalNoticeListReads(ViesionDbContext db, Perimeter perimeter, IAudit audit, TimeProvider clock)
{
    public const int PageSize = 50;
    private const int LastCers = 3;

    /// <summary>Two statements.</summary>
    public async Task<FormalNoticePage> Page(FormalNoticeFilter filter)
    {
        var total = await Matching(filter).CountAsync();
        return new FormalNoticePage(
            total == 0 ? [] : await Rows(Ordered(filter).Skip(filter.Skip).Take(PageSize), filter).ToListAsync(), total);
    }

    public async Task<FormalNoticeChoices> Choices()
    {
        var running = Running(clock.Today()).Where(a => db.FormalNotices.Any(request => request.BeneficiaryId == a.BeneficiaryId));
        var referents = await db.StaffMembers.Where(member => running.Any(a => a.StaffMemberId == member.Id))
            .OrderBy(member => EF.Functions.Collate(member.LastName, "fr-x-icu")).ThenBy(member => member.FirstName)
            .Select(member => new FormalNoticeChoice(member.Id, member.FirstName + " " + member.LastName)).ToListAsync();
        var organisations = await db.Organisations.Where(organisation => running.Any(a => a.OrganisationId == organisation.Id))
            .OrderBy(organisation => EF.Functions.Collate(organisation.Name, "fr-x-icu"))
            .Select(organisation => new FormalNoticeChoice(organisation.Id, organisation.Name)).ToListAsync();
        var territories = await db.Territories.Where(territory => perimeter.SeesEverywhere || territory.Id == perimeter.TerritoryId)
            .OrderBy(territory => territory.Name)
            .Select(territory => new FormalNoticeChoice(territory.Id, territory.Name)).ToListAsync();
        return new FormalNoticeChoices(referents, organisations, territories);
    }

    /// <summary>Writes every row of the filter as a workbook, and notes it in the audit log with their number.</summary>
    /// <param name="cells">One value per column of the book.</param>
    public async Task<long> Export(FormalNoticeFilter filter, XlsxBook book, Func<FormalNoticeRow, object?[]> cells, Stream output,
        CancellationToken cancellationToken = default)
    {
        var written = await Xlsx.Write(output, book, Cells(filter, cells, cancellationToken), cancellationToken);
        audit.Record(AuditAction.Exported, nameof(FormalNoticeRequest), null,
            detail: string.Create(CultureInfo.InvariantCulture, $"lignes={written}"));
        return written;
    }

    private async IAsyncEnumerable<object?[]> Cells(
        FormalNoticeFilter filter, Func<FormalNoticeRow, object?[]> cells, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in Rows(Ordered(filter), filter).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return cells(row);
    }

    private IQueryable<FormalNoticeRequest> Matching(FormalNoticeFilter filter)
    {
        var running = Running(clock.Today());
        var handles = Rights.HandlesFormalNotices(perimeter.Profile);
        var requests = db.FormalNotices.Where(request => handles);
        if (filter.State is { } state)
            requests = requests.Where(request => request.State == state);
        if (filter.From is { } from)
            requests = requests.Where(request => request.RequestedOn >= from);
        if (filter.To is { } to)
            requests = requests.Where(request => request.RequestedOn <= to);
        if (filter.TerritoryId is { } territory)
            requests = requests.Where(
                request => db.Beneficiaries.Any(dossier => dossier.Id == request.BeneficiaryId && dossier.TerritoryId == territory));
        if (filter.ReferentId is { } referent)
            requests = requests.Where(request => running.Any(a => a.BeneficiaryId == request.BeneficiaryId && a.StaffMemberId == referent));
        if (filter.OrganisationId is { } organisation)
            requests = requests.Where(
                request => running.Any(a => a.BeneficiaryId == request.BeneficiaryId && a.OrganisationId == organisation));
        return requests;
    }

    // Who has waited longest comes first; of what is settled, the last.
    private IQueryable<FormalNoticeRequest> Ordered(FormalNoticeFilter filter) => filter.State is FormalNoticeState.Requested
        ? Matching(filter).OrderBy(request => request.RequestedOn).ThenBy(request => request.Id)
        : Matching(filter).OrderByDescending(request => request.RequestedOn).ThenByDescending(request => request.Id);

    private IQueryable<FormalNoticeRow> Rows(IQueryable<FormalNoticeRequest> requests, FormalNoticeFilter filter)
    {
        var assignments = Running(clock.Today());
        var rows = from request in requests
                   join dossier in db.Beneficiaries on request.BeneficiaryId equals dossier.Id
                   from running in assignments.Where(a => a.BeneficiaryId == dossier.Id).OrderByDescending(a => a.Start)
                   .ThenByDescending(a => a.Id).Take(1).DefaultIfEmpty()
                   select new { request, dossier, running };
        rows = filter.State is FormalNoticeState.Requested ? rows.OrderBy(row => row.request.RequestedOn).ThenBy(row => row.request.Id)
            : rows.OrderByDescending(row => row.request.RequestedOn).ThenByDescending(row => row.request.Id);
        return rows.Select(row => new FormalNoticeRow(
            row.request.Id, row.request.Version, row.dossier.Id, row.dossier.FileNumber, row.dossier.LastName, row.dossier.FirstName,
            db.Territories.Where(territory => territory.Id == row.dossier.TerritoryId).Select(territory => territory.Name).Single(),
            row.request.RequestedOn, db.StaffMembers.Where(member => member.Id == row.request.RequestedById)
            .Select(member => member.FirstName + " " + member.LastName).Single(),
            row.request.Reason, row.request.State, row.request.NoticeOn, row.request.NoticeReason,
            db.StaffMembers.Where(member => member.Id == row.request.RefusedById).Select(member => member.FirstName + " " + member.LastName)
            .SingleOrDefault(), row.request.RefusalReason,
            db.StaffMembers.Where(member => member.Id == row.running!.StaffMemberId)
            .Select(member => member.FirstName + " " + member.LastName).SingleOrDefault(),
            db.Organisations.Where(organisation => organisation.Id == row.running!.OrganisationId).Select(organisation => organisation.Name)
            .SingleOrDefault(),
            row.dossier.Entitlement, row.dossier.SubjectToDuties,
            db.AppointmentParticipants.Count(p => p.BeneficiaryId == row.dossier.Id && p.Attendance == Attendance.UnexcusedAbsence),
            db.Cers.Where(cer => cer.BeneficiaryId == row.dossier.Id).OrderByDescending(cer => cer.Start).ThenByDescending(cer => cer.Id)
            .Take(LastCers)
                .Select(cer => new FormalNoticeCer(cer.Id, cer.Number, cer.State, cer.Start, cer.End)).ToList())).AsSingleQuery();
    }

    private IQueryable<ReferentAssignment> Running(DateOnly today)
        => db.Assignments.Caseloads(today);
}

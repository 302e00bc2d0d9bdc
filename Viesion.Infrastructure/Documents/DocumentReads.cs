using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Documents;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Documents;

/// <summary>The documents of a dossier.</summary>
public sealed class DocumentReads(ViesionDbContext db, Perimeter perimeter, IAudit audit, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>Null outside the perimeter.</summary>
    public async Task<DossierDocuments?> OfDossier(int beneficiaryId, int? folder = null, bool withDeleted = false, int from = 0)
    {
        if (await db.Beneficiaries.Where(b => b.Id == beneficiaryId).Select(b => b.FirstName + " " + b.LastName)
            .SingleOrDefaultAsync() is not { } person)
            return null;
        var since = clock.GetUtcNow() - Document.Recoverable;
        var all = db.Documents.Where(d => d.BeneficiaryId == beneficiaryId);
        var deleted = await all.CountAsync(d => d.DeletedAt > since);
        var there = withDeleted ? all.Where(d => d.DeletedAt > since) : all.Where(d => d.DeletedAt == null);
        var counts = await there.GroupBy(d => d.FolderId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Item = db.ListItems.Where(item => item.Id == group.Key).Select(item => new { item.Label, item.Position }).FirstOrDefault()
            }).ToListAsync();
        FolderCount[] folders = [
            .. counts.OrderBy(group => group.Item?.Position ?? int.MaxValue)
                .Select(group => new FolderCount(group.Key ?? 0, group.Item is null ? "Hors dossier" : ListTexts.Heading(group.Item.Label),
                group.Count))];
        if (folder is { } asked && folders.All(known => known.Id != asked))
            folder = null;
        var shown = folder switch { null => there, 0 => there.Where(d => d.FolderId == null), _ => there.Where(d => d.FolderId == folder) };
        var total = folder is null ? folders.Sum(known => known.Count) : folders.Single(known => known.Id == folder).Count;
        from = from < total ? Math.Max(0, from) : 0;
        var rows = total == 0 ? []
            : await Rows(shown.OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Skip(from).Take(PageSize)).ToListAsync();
        return new DossierDocuments(beneficiaryId, person, rows, folders, folder, withDeleted, total, from, deleted,
            Rights.FilesDocuments(perimeter.Profile));
    }

    /// <summary>The document as it is now; null outside the perimeter.</summary>
    public Task<DocumentRow?> ById(int id) => Rows(db.Documents.Where(d => d.Id == id)).SingleOrDefaultAsync();

    /// <summary>For its download, which is noted. Null outside the perimeter, and once it is deleted.</summary>
    public async Task<DocumentFile?> File(int id)
    {
        if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is not { DeletedAt: null } document)
        {
            audit.Record(AuditAction.Refused, nameof(Document), id.ToString(CultureInfo.InvariantCulture), detail: "introuvable");
            return null;
        }

        audit.Record(AuditAction.Exported, nameof(Document), id.ToString(CultureInfo.InvariantCulture), document.BeneficiaryId,
            "téléchargé");
        return new DocumentFile(document.FileName, document.Format, document.Size, document.Sha256);
    }

    /// <summary>For the frise, oldest first.</summary>
    internal Task<List<FriseDocument>> ForFrise(int beneficiaryId)
        => db.Documents.Where(d => d.BeneficiaryId == beneficiaryId && d.DeletedAt == null).OrderBy(d => d.CreatedAt).ThenBy(d => d.Id)
            .Select(d => new FriseDocument(d.SentOn, d.CreatedAt, d.Name, db.ListItems.Where(item => item.Id == d.TypeId)
            .Select(item => item.Label).Single())).ToListAsync();

    private IQueryable<DocumentRow> Rows(IQueryable<Document> documents) => documents.Select(d => new DocumentRow(
        d.Id, d.Version, d.Name, d.Format, d.Size, d.TypeId, db.ListItems.Where(item => item.Id == d.TypeId)
        .Select(item => item.Label).Single(),
        d.FolderId, db.ListItems.Where(item => item.Id == d.FolderId).Select(item => item.Label).FirstOrDefault(), d.SentOn, d.Comment,
        db.StaffMembers.Where(s => s.Id == d.CreatedById).Select(s => s.FirstName + " " + s.LastName).Single(), d.CreatedAt, d.DeletedAt,
        db.StaffMembers.Where(s => s.Id == d.DeletedById).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault()));
}

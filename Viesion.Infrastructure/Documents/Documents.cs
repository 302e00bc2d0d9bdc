using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Documents;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Documents;

internal sealed class Documents(ViesionDbContext db, Perimeter perimeter, TimeProvider clock) : IDocuments
{
    public Task<Document?> Find(int id, CancellationToken cancellationToken)
        => db.Documents.SingleOrDefaultAsync(document => document.Id == id, cancellationToken);

    public void Add(Document document) => db.Add(document);

    public async Task Save(Document document, CancellationToken cancellationToken)
    {
        db.Add(document);
        // What the use case gives back is its id: saved, and told to the log, ahead of the rest.
        await ChangeAudit.SaveWithAudit(db, new AuditTrail(perimeter, clock), perimeter, clock, cancellationToken);
    }

    public Task Hold(string sha256, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"document:" + sha256}, 0))", cancellationToken);

    public async Task<IReadOnlyList<int>> Filed(int batchId, CancellationToken cancellationToken)
        => await db.Documents.Where(document => document.BatchId == batchId).Select(document => document.BeneficiaryId)
            .ToListAsync(cancellationToken);

    public Task<int?> Item(ListKind kind, string label, CancellationToken cancellationToken)
        => db.ListItems.Where(item => item.Kind == kind && item.Active && (label == "" || item.Label == label))
            .OrderBy(item => item.Position).Select(item => (int?)item.Id).FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<Document>> DeletedBefore(DateTimeOffset moment, CancellationToken cancellationToken)
        => await db.Documents.Where(document => document.DeletedAt <= moment).ToListAsync(cancellationToken);

    public async Task Remove(Document document, CancellationToken cancellationToken)
    {
        db.Remove(document);
        // Saved, and told to the log, before it is asked who else bears its content.
        await ChangeAudit.SaveWithAudit(db, new AuditTrail(perimeter, clock), perimeter, clock, cancellationToken);
    }

    public async Task<bool> IsUsed(string sha256, CancellationToken cancellationToken)
        => await db.Documents.AnyAsync(document => document.Sha256 == sha256, cancellationToken)
            || await db.DocumentTemplates.AnyAsync(template => template.Sha256 == sha256, cancellationToken)
            || await db.LetterLogos.AnyAsync(logo => logo.Sha256 == sha256, cancellationToken);
}

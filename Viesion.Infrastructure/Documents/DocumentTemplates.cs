using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Documents;

internal sealed class DocumentTemplates(ViesionDbContext db) : IDocumentTemplates
{
    public Task<DocumentTemplate?> Find(int id, CancellationToken cancellationToken)
        => db.DocumentTemplates.SingleOrDefaultAsync(template => template.Id == id, cancellationToken);

    public async Task<bool> IsTaken(string name, int? exceptId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('document templates'))", cancellationToken);
        return await db.DocumentTemplates.AnyAsync(
            template => template.Id != exceptId && db.Normalised(template.Name) == db.Normalised(name), cancellationToken);
    }

    public void Add(DocumentTemplate template) => db.Add(template);

    public async Task<LetterLogo?> Logo(LogoVariant variant, int? organisationId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('letter logos'))", cancellationToken);
        return await db.LetterLogos.SingleOrDefaultAsync(
            logo => logo.Variant == variant && logo.OrganisationId == organisationId, cancellationToken);
    }

    public Task<bool> HasOrganisation(int organisationId, CancellationToken cancellationToken)
        => db.Organisations.AnyAsync(organisation => organisation.Id == organisationId, cancellationToken);

    public void Add(LetterLogo logo) => db.Add(logo);

    public void Remove(LetterLogo logo) => db.Remove(logo);
}

using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Staff;

namespace Viesion.Infrastructure.Documents;

/// <summary>Templates and logos, for administrators.</summary>
public sealed class TemplateReads(ViesionDbContext db, Perimeter perimeter)
{
    public Task<List<TemplateRow>> All()
        => db.DocumentTemplates.OrderByDescending(t => t.Active).ThenBy(t => EF.Functions.Collate(t.Name, "fr-x-icu"))
            .Select(t => new TemplateRow(
            t.Id, t.Version, t.Name, t.Kind, t.Logo, t.FileName, t.Size, t.Active, t.UpdatedAt,
            db.StaffMembers.Where(s => s.Id == t.UpdatedById).Select(s => s.FirstName + " " + s.LastName).FirstOrDefault())).ToListAsync();

    public Task<List<LogoRow>> Logos()
        => db.LetterLogos.OrderBy(l => l.Id)
            .Select(l => new LogoRow(l.Variant, l.OrganisationId, db.Organisations.Where(o => o.Id == l.OrganisationId).Select(o => o.Name)
            .FirstOrDefault(), l.Format, l.Version)).ToListAsync();

    public Task<List<PlaceChoice>> Organisations()
        => db.Organisations.Where(o => o.Active).OrderBy(o => EF.Functions.Collate(o.Name, "fr-x-icu"))
            .Select(o => new PlaceChoice(o.Id, o.Name, o.Active, o.TerritoryId)).ToListAsync();

    /// <summary>For its download by an administrator.</summary>
    public async Task<DocumentFile?> File(int templateId) => !Rights.Administers(perimeter.Profile) ? null
        : await db.DocumentTemplates.Where(t => t.Id == templateId)
        .Select(t => new DocumentFile(t.FileName, FileFormat.Docx, t.Size, t.Sha256)).SingleOrDefaultAsync();
}

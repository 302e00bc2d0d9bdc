using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Document> Documents => Set<Document>();

    public DbSet<DocumentTemplate> DocumentTemplates => Set<DocumentTemplate>();

    public DbSet<LetterLogo> LetterLogos => Set<LetterLogo>();
}

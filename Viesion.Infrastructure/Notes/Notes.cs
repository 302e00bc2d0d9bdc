using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Common;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Notes;

internal sealed class Notes(ViesionDbContext db, TimeProvider clock) : INotes
{
    public Task<Note?> Find(int id, CancellationToken cancellationToken)
        => db.Notes.SingleOrDefaultAsync(note => note.Id == id, cancellationToken);

    public void Add(Note note) => db.Add(note);

    public Task<bool> Sees(int staffMemberId, int beneficiaryId, CancellationToken cancellationToken)
        => DossierReaders.Of(db, beneficiaryId, clock.Today()).AnyAsync(member => member.Id == staffMemberId, cancellationToken);
}

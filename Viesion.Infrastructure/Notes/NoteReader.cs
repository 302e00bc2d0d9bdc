using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Notes;

/// <summary>Someone who sees the dossier today, to whom a note may be attributed.</summary>
public sealed record NoteReader(int Id, string Name, Profile Profile);

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// Marks reads over many dossiers, whose best plan depends on the very values asked (a rare name or a common one, sixty dossiers or a whole
/// département): PostgreSQL plans them each time. Reads of one dossier or of a list of configuration keep their plan (docs/adr/0015).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PlannedEachTimeAttribute : Attribute;

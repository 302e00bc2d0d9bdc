namespace Viesion.Infrastructure.Alerts;

/// <summary>A table of no dossier that a rule reads: structures, definitions of characteristics.</summary>
/// <param name="Table">Its name in the database.</param>
/// <param name="Columns">What the rule reads of it; a change of anything else recomputes nothing.</param>
/// <param name="Rows">True when a row that comes or goes changes what the rule finds.</param>
internal sealed record AlertLookup(string Table, IReadOnlyList<string> Columns, bool Rows = false)
{
    public static readonly AlertLookup StaffNames = new("staff_members", ["first_name", "last_name"]);
}

using Viesion.Domain.Access;

namespace Viesion.Domain.Reports;

/// <summary>What a server has to write.</summary>
/// <param name="Attempt">The fence: given back with everything that is said of this export.</param>
/// <param name="Owner">Their perimeter now: the one the workbook is made in, whatever it was when they asked.</param>
public sealed record TakenExport(int Id, int Attempt, string Report, string Filters, Perimeter Owner);

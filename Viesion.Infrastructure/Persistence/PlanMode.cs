namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// What PostgreSQL is told about the plans of an operation's prepared statements: one set each time for reads that ask for it, kept
/// otherwise.
/// </summary>
internal static class PlanMode
{
    /// <summary>Plans are kept when that costs no more: PostgreSQL's own rule.</summary>
    public const string? Kept = null;

    public static string? Of<TReads>() => Mode<TReads>.Value;

    private static class Mode<TReads>
    {
        public static readonly string? Value = Attribute.IsDefined(typeof(TReads), typeof(PlannedEachTimeAttribute))
            ? "SET LOCAL plan_cache_mode = force_custom_plan" : Kept;
    }
}

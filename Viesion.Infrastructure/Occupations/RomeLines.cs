using Viesion.Domain.Occupations;

namespace Viesion.Infrastructure.Occupations;

/// <summary>What a file of the ROME says, column by column, ready for one statement.</summary>
internal sealed class RomeLines(RomeContent content)
{
    public RomeContent Content => content;

    /// <summary>The métier: of the line itself, or of the appellation.</summary>
    public List<string> Codes { get; } = [];

    /// <summary>The appellations' own numbers.</summary>
    public List<int> Titles { get; } = [];

    public List<string> Names { get; } = [];
}

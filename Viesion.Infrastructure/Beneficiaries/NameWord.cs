namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A word seen in a name: the vocabulary that searches stand on (Search.sql).</summary>
internal sealed class NameWord
{
    public required string Token { get; init; }
}

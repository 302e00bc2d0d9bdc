namespace Viesion.Domain.Access;

/// <summary>One kind of the data of the dossiers within a reach. What is not granted is not seen.</summary>
public sealed record Grant(Reach Reach, DataKind Kind)
{
    /// <summary>« Territory:Contracts », as PostgreSQL hears it.</summary>
    public override string ToString() => $"{Reach}:{Kind}";
}

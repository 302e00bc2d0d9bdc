namespace Viesion.Domain.Occupations;

/// <summary>What a file of the ROME holds.</summary>
public enum RomeContent
{
    Occupations,
    Titles,
}

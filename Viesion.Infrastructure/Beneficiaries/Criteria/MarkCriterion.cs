namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>A choice that <see cref="DossierMarks"/> answers by itself: its totals are kept, whatever the number of dossiers.</summary>
public abstract class MarkCriterion : ChoiceCriterion
{
    /// <summary>The bits of a value.</summary>
    protected abstract int Bits(string value);

    /// <summary>All the bits of the notion.</summary>
    protected abstract int AllBits { get; }

    /// <summary>The marks that a dossier must not bear; null when these values are not a matter of marks alone.</summary>
    public virtual int? Unwanted(IReadOnlyList<string> values) => AllBits & ~values.Aggregate(0, (bits, value) => bits | Bits(value));

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var unwanted = Unwanted(values) ?? throw new InvalidOperationException($"« {Key} » narrows by itself what marks do not say.");
        return lines.Where(line => (line.Marks & unwanted) == 0);
    }
}

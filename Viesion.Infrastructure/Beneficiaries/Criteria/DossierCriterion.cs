using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>
/// One way of narrowing the list of dossiers (DOS-02): its key in addresses, its French words, and what it keeps of the lines. Every class
/// that extends it is found by <see cref="DossierCriteria"/>: a feature adds a criterion by adding its file. Stateless.
/// </summary>
public abstract class DossierCriterion
{
    /// <summary>In addresses and saved searches: lower case, without accent, never changed once released.</summary>
    public abstract string Key { get; }

    /// <summary>« Référent »: the field and the beginning of the chip.</summary>
    public abstract string Label { get; }

    /// <summary>Under which heading the drawer shows it.</summary>
    public abstract CriterionGroup Group { get; }

    /// <summary>Place among those of its group.</summary>
    public virtual int Rank => 100;

    /// <summary>One or two sentences, shown in help mode.</summary>
    public abstract string Help { get; }

    /// <summary>False for one value at a time: a text, a period.</summary>
    public virtual bool Many => true;

    /// <summary>Whether the drawer offers it; a shared address narrows by it all the same.</summary>
    public virtual bool OfferedTo(Perimeter perimeter) => true;

    /// <summary>The value as addresses write it, or null when the text means nothing: an address is input.</summary>
    public abstract string? Read(string text);

    /// <summary>The value in French, or null when the database has to be asked (<see cref="LookupCriterion"/>).</summary>
    public abstract string? Words(string value);

    /// <summary>The lines that answer. Values of one criterion are alternatives unless it says otherwise; criteria add up.</summary>
    /// <param name="values">At least one, each as <see cref="Read"/> gave it.</param>
    public abstract IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope);
}

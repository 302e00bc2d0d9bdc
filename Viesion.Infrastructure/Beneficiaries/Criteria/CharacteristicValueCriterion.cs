using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Characteristics;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>
/// The current value of a characteristic: one of its options, yes or no, the beginning of a text, a range of dates or numbers
/// (<see cref="CharacteristicTerm"/>).
/// </summary>
public sealed class CharacteristicValueCriterion : NamedCriterion
{
    public override string Key => "caracteristique";

    public override string Label => "Caractéristique";

    public override CriterionGroup Group => CriterionGroup.Characteristics;

    public override string Help
        => "La valeur actuelle d’une caractéristique, choisie par famille puis par nom. Plusieurs valeurs d’une même caractéristique : "
            + "l’une ou l’autre ; plusieurs caractéristiques : toutes à la fois.";

    public override string? Read(string text) => CharacteristicTerm.Parse(text)?.ToString();

    public override async Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var terms = Terms(values);
        var (ids, sources) = (terms.Select(term => term.Criterion.DefinitionId).ToList(), terms.Select(term => term.Criterion.Source)
            .ToList());
        var definitions = await db.CharacteristicDefinitions.Where(
            definition => ids.Contains(definition.Id) || (definition.Source != null && sources.Contains(definition.Source)))
            .OrderBy(definition => definition.Id).Select(definition => new
            {
                definition.Id,
                definition.Source,
                definition.Name,
                definition.Unit,
                Options = definition.Options.Select(option => new { option.Id, option.Label }).ToList()
            })
            .AsSingleQuery().ToListAsync();
        List<CriterionChoice> known = [];
        foreach (var term in terms)
            if (definitions.FirstOrDefault(definition => term.Criterion.Source is { } source ? definition.Source == source
                : definition.Id == term.Criterion.DefinitionId) is { } definition
                && (term.Said(definition.Unit) ?? definition.Options.FirstOrDefault(option => option.Id == term.Criterion.OptionIds[0])
                ?.Label) is { } said)
                known.Add(new(term.ToString(), $"{definition.Name} : {said}"));
        return known;
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        foreach (var alternatives in Terms(values).GroupBy(term => term.Subject))
        {
            // The options of a list are one question to its index.
            var asked = alternatives.All(term => term.Word == CharacteristicTerm.Option)
                ? [alternatives.First().Criterion with { OptionIds = [.. alternatives.Select(term => term.Criterion.OptionIds[0])] }]
                : alternatives.Select(term => term.Criterion).ToList();
            var dossiers = asked.Select(scope.Db.DossiersWith).Aggregate((one, other) => one.Union(other));
            lines = lines.Where(line => dossiers.Contains(line.BeneficiaryId));
        }
        return lines;
    }

    private static List<CharacteristicTerm> Terms(IReadOnlyList<string> values)
        => [.. values.Select(value => CharacteristicTerm.Parse(value)!)];
}

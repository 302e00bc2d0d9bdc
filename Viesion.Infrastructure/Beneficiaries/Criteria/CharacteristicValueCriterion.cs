using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Has one of these current values of a characteristic of list or of yes or no: « choix-12 », « oui-7 », « non-7 ». What Genesis feeds has criteria of its own.</summary>
public sealed class CharacteristicValueCriterion : LookupCriterion
{
    private static readonly string[] Kinds = ["choix", "oui", "non"];

    public override string Key => "caracteristique";

    public override string Label => "Caractéristique";

    public override CriterionGroup Group => CriterionGroup.Characteristics;

    public override string Help => "La valeur actuelle d’une caractéristique de liste ou de oui/non. Plusieurs valeurs : les dossiers de l’une ou de l’autre.";

    public override string Placeholder => "Permis, logement, diplôme…";

    public override string? Read(string text) => text.Split('-') is [var word, var number] && Kinds.Contains(word) && CriterionReading.Id(number) is { } id ? $"{word}-{CriterionReading.Text(id)}" : null;

    public override async Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => [.. (await Choices(db, db.CharacteristicDefinitions.Where(definition => definition.Active), typed)).Take(AtMost)];

    public override async Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
        => [.. (await Choices(db, db.CharacteristicDefinitions, "")).Where(choice => values.Contains(choice.Value))];

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        int[] Of(string word) => [.. values.Where(value => value.StartsWith(word, StringComparison.Ordinal)).Select(value => CriterionReading.Id(value.Split('-')[1])!.Value)];
        var (options, yes, no) = (Of("choix"), Of("oui"), Of("non"));
        return lines.Where(line => scope.Db.CharacteristicValues.Where(value => value.IsCurrent
                && ((value.OptionId != null && options.Contains(value.OptionId.Value)) || (value.YesNo == true && yes.Contains(value.DefinitionId)) || (value.YesNo == false && no.Contains(value.DefinitionId))))
            .Select(value => value.BeneficiaryId).Contains(line.BeneficiaryId));
    }

    private static async Task<List<CriterionChoice>> Choices(ViesionDbContext db, IQueryable<CharacteristicDefinition> definitions, string typed)
    {
        var chosen = await (
            from definition in definitions.Where(definition => definition.Type == CharacteristicType.List && definition.Source == null)
            join option in db.CharacteristicOptions on definition.Id equals option.DefinitionId
            where db.Normalised(definition.Name + " " + option.Label).Contains(db.Normalised(typed))
            orderby definition.Position, definition.Id, option.Position, option.Id
            select new CriterionChoice("choix-" + option.Id, definition.Name + " : " + option.Label, null)).ToListAsync();
        var told = await definitions.Where(definition => definition.Type == CharacteristicType.YesNo && definition.Source == null && db.Normalised(definition.Name).Contains(db.Normalised(typed)))
            .OrderBy(definition => definition.Position).ThenBy(definition => definition.Id).Select(definition => new { definition.Id, definition.Name }).ToListAsync();
        return [.. told.SelectMany(definition => new[] { new CriterionChoice($"oui-{definition.Id}", $"{definition.Name} : oui"), new CriterionChoice($"non-{definition.Id}", $"{definition.Name} : non") }), .. chosen];
    }
}

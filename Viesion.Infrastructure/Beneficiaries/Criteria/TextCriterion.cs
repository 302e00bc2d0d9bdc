using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>
/// Names, date of birth, dossier or claimant number, as typed. Nothing else is searched: no health data in free search (NFR-09).
/// </summary>
public sealed class TextCriterion : DossierCriterion
{
    public const string Name = "q";

    public override string Key => Name;

    public override string Label => "Texte";

    public override CriterionGroup Group => CriterionGroup.Text;

    public override string Help
        => "Nom, nom de naissance, prénom, date de naissance (22/05/1985), numéro de dossier ou numéro CAF. Les accents et les majuscules "
            + "ne comptent pas ; une faute de frappe est pardonnée.";

    public override bool Many => false;

    public override string? Read(string text)
    {
        var typed = UserText.Cut(UserText.Plain(text), CriterionReading.MaxText).Trim();
        return typed.Length == 0 ? null : typed;
    }

    public override string? Words(string value) => value;

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var typed = values[0];
        // Thousands answer: they were found among the names, and each line met in the order of the list can say so by itself.
        return scope.Wide ? lines.Where(line => line.NameVector.Matches(scope.Db.NameQuery(typed)))
            : lines.Where(line => scope.Db.MatchingDossiers(typed).Select(match => match.Id).Contains(line.BeneficiaryId));
    }
}

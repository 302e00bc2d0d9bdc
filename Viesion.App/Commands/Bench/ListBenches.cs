using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// The list of dossiers by everyone who sees many, in every order and by every criterion. The floor: the same count and the same fifty
/// rows, asked of the tables directly.
/// </summary>
internal static class ListBenches
{
    private const string Columns = "b.id, b.file_number, b.civility, b.last_name, b.first_name, b.birth_name, b.birth_date, b.address_city";

    private const string LastCer = "(SELECT c.state FROM cers c WHERE c.beneficiary_id = b.id ORDER BY c.start DESC, c.id DESC LIMIT 1)";

    public static async IAsyncEnumerable<Figure> Lists(BenchDatabase database, string size)
    {
        var (admin, head, office) = (await database.For("admin"), await database.For("chef"), await database.For("structure"));
        var territory = $"b.territory_id = {head.Perimeter.TerritoryId}";
        yield return await List("", admin, "", "true", DossierSort.Name);
        yield return await List("_territory", head, "", territory, DossierSort.Name);
        yield return await List("_consulted", head, "", territory, DossierSort.Consulted);
        yield return await List("_structure", office, "", Followed("organisation_id", office.Perimeter.OrganisationId!.Value),
            DossierSort.Consulted);
        foreach (var (sort, order) in new[]
        {
            (DossierSort.FileNumber, "file_number"),
            (DossierSort.FirstName, "sort_first_name"),
            (DossierSort.BirthDate, "birth_date"),
            (DossierSort.City, "sort_city")
        })
            yield return await List($"_by_{order.Replace("sort_", "", StringComparison.Ordinal)}", head, "", territory, sort, order,
                descending: true);

        var referent = await database.Ask<int>("SELECT id FROM staff_members WHERE email LIKE 'referent@%'");
        var structure = await database.Ask<int>(
            "SELECT organisation_id FROM referent_assignments WHERE organisation_id IS NOT NULL AND \"end\" IS NULL GROUP BY 1 ORDER BY "
            + "count(*) DESC LIMIT 1");
        var today = TimeProvider.System.Today();
        foreach (var (criteria, where) in new[]
        {
            ("q=mar", "b.id IN (SELECT beneficiary_id FROM dossier_lines WHERE name_vector @@ '''mar'':*')"),
            ("q=martinez", "b.id IN (SELECT beneficiary_id FROM dossier_lines WHERE name_vector @@ '''martinez'':*')"),
            ($"referent={referent}", Followed("staff_member_id", referent)),
            ($"structure={structure}", Followed("organisation_id", structure)),
            ("etat=veille", "b.id IN (SELECT beneficiary_id FROM enrolments WHERE state = 'Standby')"),
            ($"entree={today.AddMonths(-3):yyyy-MM-dd}..{today:yyyy-MM-dd}",
                $"b.id IN (SELECT beneficiary_id FROM enrolments WHERE entered_on >= '{today.AddMonths(-3):yyyy-MM-dd}')"),
            ("droit=clos", "b.entitlement = 'Closed'"),
            ("devoirs=nsdd", "NOT b.subject_to_duties"),
            ("orientation=professionnelle", "b.orientation = 'professionnelle'"),
            ("cer=valide", $"{LastCer} = 'Validated'"),
            ("cer=commission", $"{LastCer} = 'Commission'"),
            ("cer=aucun", "NOT EXISTS (SELECT FROM cers c WHERE c.beneficiary_id = b.id)"),
            ($"fin-cer={today:yyyy-MM-dd}..{today.AddMonths(1):yyyy-MM-dd}", "b.id IN (SELECT beneficiary_id FROM cers WHERE \"end\" "
                + $"BETWEEN '{today:yyyy-MM-dd}' AND '{today.AddMonths(1):yyyy-MM-dd}')"),
            ("sexe=f", "b.civility = 'Mrs'"),
            ("age=25..34", $"b.birth_date BETWEEN '{today.AddYears(-35):yyyy-MM-dd}' AND '{today.AddYears(-25):yyyy-MM-dd}'"),
            ("commune=privas&commune=aubenas", "b.address_city IN ('Privas', 'Aubenas')"),
            ("sexe=f&droit=clos&devoirs=nsdd", "b.civility = 'Mrs' AND b.entitlement = 'Closed' AND NOT b.subject_to_duties"),
            ("q=mar&sexe=f&age=25..34&cer=aucun&etat=entree",
                "b.id IN (SELECT beneficiary_id FROM dossier_lines WHERE name_vector @@ '''mar'':*') AND b.civility = 'Mrs'"),
        })
            yield return await List(
                $"_{criteria.Split('=')[0]}"
                + (criteria.Contains('&') ? "_and" + criteria.Count(c => c == '&')
                    : criteria.StartsWith("cer=", StringComparison.Ordinal) || criteria.StartsWith("q=", StringComparison.Ordinal)
                        ? "_" + criteria.Split('=')[1]
                        : ""),
                head, criteria, $"{territory} AND {where}", DossierSort.Consulted);

        Task<Figure> List(string name, IOperations door, string criteria, string where, DossierSort sort, string order = "sort_name",
            bool descending = false)
        {
            var query = new DossierQuery { Search = DossierSearch.Parse(criteria), Sort = sort, Descending = descending };
            return Stopwatches.Compare($"list_{size}{name}", () => door.Read<DossierListReads, DossierPage>(reads => reads.Page(query)),
                () => database.Floor(
                    $"SELECT count(*) FROM beneficiaries b WHERE {where}", $"SELECT {Columns} FROM beneficiaries b WHERE {where} ORDER BY "
                    + $"b.{order}{(descending ? " DESC" : "")}, b.id LIMIT 50"), 12, 3);
        }
    }

    private static string Followed(string by, int id)
        => $"b.id IN (SELECT beneficiary_id FROM referent_assignments WHERE {by} = {id} AND start <= current_date AND (\"end\" IS NULL OR "
            + "\"end\" >= current_date))";
}

using Viesion.Domain.Access;
using Xunit;

namespace Viesion.Tests.Build;

/// <summary>The lines of the list, beside the same worked out again from the tables.</summary>
internal static class DossierLineTruth
{
    private const string Differences = """
        SELECT count(*) FROM beneficiaries b
        LEFT JOIN LATERAL (SELECT * FROM enrolments WHERE beneficiary_id = b.id ORDER BY programme_id LIMIT 1) AS e ON true
        LEFT JOIN LATERAL (SELECT * FROM cers WHERE beneficiary_id = b.id ORDER BY start DESC, id DESC LIMIT 1) AS c ON true
        LEFT JOIN LATERAL (SELECT * FROM referent_assignments WHERE beneficiary_id = b.id AND kind = 'Pathway' ORDER BY start DESC, id DESC
            LIMIT 1) AS a ON true
        FULL JOIN dossier_lines l ON l.beneficiary_id = b.id
        WHERE (b.id, b.territory_id, b.birth_date, b.orientation, coalesce(viesion.normalise(b.address_city), ''), e.entered_on, c.start,
            c."end", a.staff_member_id,
               viesion.dossier_marks(b.civility, b.entitlement, b.subject_to_duties, e.state, c.state), array_to_tsvector(b.name_tokens))
            IS DISTINCT FROM (l.beneficiary_id, l.territory_id, l.birth_date, l.orientation, l.city, l.entered_on, l.cer_start, l.cer_end,
                l.referent_id, l.marks, l.name_vector)
        """;

    public static async Task Agrees(TestDatabase database) => Assert.Equal(0, await database.Sql<long>(Perimeter.System, Differences));
}

namespace Viesion.Tests.Infrastructure.Reports;

/// <summary>
/// The reports asked again in SQL, cell by cell, as somebody would write them who has never seen the product's: plain joins, window
/// functions, and the perimeter said by « {visible} ». Each gives its rank and its cells as texts.
/// </summary>
internal static class ReportQuestions
{
    // The référents de parcours of today, the last begun first.
    private const string Running = """
        running AS (SELECT a.*, row_number() OVER (PARTITION BY a.beneficiary_id ORDER BY a.start DESC, a.id DESC) AS nth
            FROM referent_assignments a WHERE a.kind = 'Pathway' AND {today} BETWEEN a.start AND coalesce(a."end", 'infinity'))
        """;

    private const string Person = """
        b.file_number::text, b.last_name, b.first_name, CASE b.paying_body WHEN 'Caf' THEN 'CAF' WHEN 'Msa' THEN 'MSA' END,
            b.claimant_number, b.address_city, t.name, o.name, s.first_name || ' ' || s.last_name
        """;

    private const string Right = """
        CASE b.entitlement WHEN 'Closed' THEN 'Clos' WHEN 'OpenPayable' THEN 'Ouvert et versable' WHEN 'OpenSuspended'
            THEN 'Ouvert suspendu' WHEN 'PaymentSuspended' THEN 'Versement suspendu' END
        """;

    private const string Joined = """
        JOIN beneficiaries b ON b.id = a.beneficiary_id JOIN territories t ON t.id = b.territory_id LEFT
            JOIN organisations o ON o.id = a.organisation_id LEFT JOIN staff_members s ON s.id = a.staff_member_id
        """;

    private const string Request = """
        LEFT JOIN accompaniment_end_requests r ON r.beneficiary_id = b.id AND r.state = 'Requested'
        """;

    private const string EndAndStep = """
        a.start::text, a."end"::text, (r.requested_at AT TIME ZONE 'Europe/Paris')::date::text, CASE WHEN a."end" IS NOT NULL
            THEN 'Sortie programmée' WHEN r.id IS NOT NULL THEN 'Fin demandée' ELSE 'À solliciter' END
        """;

    private const string Following = """
        JOIN territories t ON t.id = b.territory_id LEFT JOIN running a ON a.beneficiary_id = b.id AND a.nth = 1 LEFT
            JOIN organisations o ON o.id = a.organisation_id LEFT JOIN staff_members s ON s.id = a.staff_member_id
        """;

    private const string Contract = """
        c.number::text, CASE c.type WHEN 'First' THEN '1er contrat' WHEN 'Renewal' THEN 'Renouvellement' WHEN 'Amendment' THEN 'Avenant'
            END, c.start::text, c."end"::text,
        CASE c.state WHEN 'Proposed' THEN 'CER proposition' WHEN 'Submitted' THEN 'Soumis à l’étude' WHEN 'Commission'
            THEN 'Étude approfondie en commission' WHEN 'AwaitingDecision' THEN 'Attente de décision'
            WHEN 'Validated' THEN 'Validé' ELSE 'Non validé' END
        """;

    private const string Priority = "(SELECT label FROM list_items WHERE id = c.priority_id)";
    private const string IsLast = "CASE WHEN c.is_last THEN 'True' ELSE 'False' END";

    public static readonly Dictionary<string, string> All = new()
    {
        ["sorties-file-active-structure"] = $"""
            SELECT row_number() OVER (ORDER BY x.last_seen_on, b.id, a.id) AS rank,
                ARRAY[{Person}, a.start::text, a."end"::text, x.last_seen_on::text, ({Today} - x.last_seen_on)::text, {Right},
                CASE WHEN a."end" IS NULL THEN 'Sortie à faire' ELSE 'Sortie programmée' END] AS cells
            FROM referent_assignments a {Joined} JOIN genesis_absences x ON x.beneficiary_id = b.id
            WHERE a.kind = 'Pathway' AND {Today} BETWEEN a.start AND coalesce(a."end", 'infinity') AND {Today} - x.last_seen_on >= 5
                AND {Visible}
            """,
        ["cer-etat"] = $"""
            WITH {Running} SELECT row_number() OVER (ORDER BY c.signed_on DESC, b.id, c.id) AS rank,
                ARRAY[{Person}, c.signed_on::text, {Contract}, {Priority}, c.validated_on::text, c.refused_on::text, {IsLast}] AS cells
            FROM cers c JOIN beneficiaries b ON b.id = c.beneficiary_id {Following} WHERE {Today} - c.signed_on BETWEEN 0 AND 30
                AND {Visible}
            """,
        ["cer-etat-date-validation"] = $"""
            WITH {Running} SELECT row_number() OVER (ORDER BY c.validated_on DESC, b.id, c.id) AS rank,
                ARRAY[{Person}, c.validated_on::text, {Contract}, c.signed_on::text, {Priority}, {IsLast}] AS cells
            FROM cers c JOIN beneficiaries b ON b.id = c.beneficiary_id {Following} WHERE c.state = 'Validated'
                AND {Today} - c.validated_on BETWEEN 0 AND 30 AND {Visible}
            """,
        ["cer-etat-date-non-validation"] = $"""
            WITH {Running} SELECT row_number() OVER (ORDER BY c.refused_on DESC, b.id, c.id) AS rank,
                ARRAY[{Person}, c.refused_on::text, {Contract}, c.signed_on::text, {Priority}, {IsLast}] AS cells
            FROM cers c JOIN beneficiaries b ON b.id = c.beneficiary_id {Following} WHERE c.state = 'Refused'
                AND {Today} - c.refused_on BETWEEN 0 AND 30 AND {Visible}
            """,
        ["dossiers-sans-cer"] = $"""
            WITH {Running} SELECT row_number() OVER (ORDER BY b.sort_name, b.id) AS rank, ARRAY[{Person}, e.entered_on::text] AS cells
            FROM beneficiaries b {Following} JOIN enrolments e ON e.beneficiary_id = b.id
                WHERE b.id IN (SELECT f.beneficiary_id FROM referent_assignments f WHERE f.kind = 'Pathway' AND {Today} BETWEEN f.start
                AND coalesce(f."end", 'infinity')) AND b.id NOT IN (SELECT beneficiary_id FROM cers) AND {Visible}
            """,
        ["cer-a-renouveler"] = $"""
            WITH {Running}, c AS (SELECT cers.*, row_number() OVER (PARTITION BY beneficiary_id ORDER BY start DESC, id DESC) AS last
                FROM cers)
            SELECT row_number() OVER (ORDER BY c."end", b.id, c.id) AS rank,
                ARRAY[{Person}, c.signed_on::text, {Contract}, (c."end" - {Today})::text, {Priority}] AS cells
            FROM c JOIN beneficiaries b ON b.id = c.beneficiary_id {Following} JOIN enrolments e ON e.beneficiary_id = b.id
            WHERE c.last = 1 AND NOT c.is_last AND c."end" - {Today} <= 30 AND b.id IN (SELECT f.beneficiary_id FROM referent_assignments f
                WHERE f.kind = 'Pathway' AND {Today} BETWEEN f.start AND coalesce(f."end", 'infinity')) AND {Visible}
            """,
        ["file-active-dtas"] = Entries(30, "o.name COLLATE \"fr-x-icu\""),
        ["file-active-dtas-referent"] = Entries(30, "(s.first_name || ' ' || s.last_name) COLLATE \"fr-x-icu\""),
        ["file-active-referent-de-parcours"] = Entries(7, "a.start DESC"),
        ["dossiers-nsdd"] = $"""
            WITH {Running}, duties AS (SELECT beneficiary_id, max(effective_on) AS since FROM entitlement_events WHERE kind = 'Duties'
                GROUP BY 1)
            SELECT row_number() OVER (ORDER BY b.sort_name, b.id) AS rank,
                ARRAY[{Person}, duties.since::text, {Right}, {EndAndStep}] AS cells
            FROM running a {Joined} {Request} LEFT JOIN duties ON duties.beneficiary_id = b.id
                WHERE a.nth = 1 AND b.subject_to_duties = false AND {Visible}
            """,
        ["fins-accompagnement-droit-clos"] = $"""
            WITH {Running}
            SELECT row_number() OVER (ORDER BY b.entitlement_on, b.id) AS rank,
                ARRAY[{Person}, b.entitlement_on::text, b.entitlement_reason, {EndAndStep}] AS cells
            FROM running a {Joined} {Request} WHERE a.nth = 1 AND b.entitlement = 'Closed' AND {Visible}
            """,
        ["mutations"] = $"""
            WITH {Running}
            SELECT row_number() OVER (ORDER BY b.sort_name, b.id) AS rank,
                ARRAY[{Person}, b.address_postal_code, CASE WHEN b.address_postal_code !~ '^07' THEN 'Hors département'
                    ELSE 'Autre territoire' END, {EndAndStep}] AS cells
            FROM running a {Joined} {Request} WHERE a.nth = 1 AND (b.address_postal_code !~ '^07' OR o.territory_id <> b.territory_id)
                AND {Visible}
            """,
        ["midem-motif-date"] = $"""
            WITH {Running}
            SELECT row_number() OVER (ORDER BY n.requested_on, b.id, n.id) AS rank,
                ARRAY[{Person}, n.requested_on::text, who.first_name || ' ' || who.last_name, n.reason, ({Today} - n.requested_on)::text,
                'Demandée', n.notice_on::text, n.notice_reason, n.refusal_reason] AS cells
            FROM formal_notice_requests n JOIN beneficiaries b ON b.id = n.beneficiary_id JOIN territories t ON t.id = b.territory_id
                JOIN staff_members who ON who.id = n.requested_by_id
            LEFT JOIN running a ON a.beneficiary_id = b.id AND a.nth = 1 LEFT JOIN organisations o ON o.id = a.organisation_id LEFT
                JOIN staff_members s ON s.id = a.staff_member_id
            WHERE n.state = 'Requested' AND {Today} - n.requested_on BETWEEN 0 AND 365 AND {Visible}
            """,
        ["activite-referent"] = $"""
            SELECT row_number() OVER (ORDER BY f1 DESC, s.last_name || ' ' || s.first_name, s.id) AS rank,
                ARRAY[s.last_name || ' ' || s.first_name, o.name, t.name, f1::text, f2::text, f3::text, f4::text, f5::text, f6::text,
                    f7::text, f8::text, f9::text] AS cells
            FROM staff_members s LEFT JOIN organisations o ON o.id = s.organisation_id LEFT JOIN territories t ON t.id = s.territory_id
                CROSS JOIN LATERAL ({Counted}) AS counted WHERE f1 + f2 + f3 + f4 + f5 + f6 + f7 + f8 + f9 > 0
            """,
        ["activite-structure"] = $"""
            SELECT row_number() OVER (ORDER BY sum(f1) DESC, o.name, o.id) AS rank,
                ARRAY[o.name, t.name, sum(f1)::text, sum(f2)::text, sum(f3)::text, sum(f4)::text, sum(f5)::text, sum(f6)::text,
                    sum(f7)::text, sum(f8)::text, sum(f9)::text] AS cells
            FROM staff_members s JOIN organisations o ON o.id = s.organisation_id LEFT JOIN territories t ON t.id = o.territory_id CROSS
                JOIN LATERAL ({Counted}) AS counted
            GROUP BY o.id, o.name, t.name HAVING sum(f1 + f2 + f3 + f4 + f5 + f6 + f7 + f8 + f9) > 0
            """,
    };

    private const string Today = "{today}";
    private const string Visible = "{visible}";

    private const string Counted = """
        SELECT (SELECT count(*) FROM referent_assignments x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.staff_member_id = s.id
            AND x.kind = 'Pathway' AND {today} BETWEEN x.start AND coalesce(x."end", 'infinity') AND {visible}) AS f1,
            (SELECT count(*) FROM referent_assignments x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.staff_member_id = s.id
                AND x.kind = 'Pathway' AND {today} - x.start BETWEEN 0 AND 90 AND {visible}) AS f2,
            (SELECT count(*) FROM referent_assignments x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.staff_member_id = s.id
                AND x.kind = 'Pathway' AND {today} - x."end" BETWEEN 0 AND 90 AND {visible}) AS f3,
            (SELECT count(*) FROM cers x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.author_id = s.id
                AND {today} - x.signed_on BETWEEN 0 AND 90 AND {visible}) AS f4,
            (SELECT count(*) FROM cers x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.author_id = s.id AND x.state = 'Validated'
                AND {today} - x.validated_on BETWEEN 0 AND 90 AND {visible}) AS f5,
            (SELECT count(*) FROM assessments x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.author_id = s.id
                AND x.finished_at IS NOT NULL AND {today} - x."on" BETWEEN 0 AND 90 AND {visible}) AS f6,
            (SELECT count(*) FROM notes x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.author_id = s.id
                AND x.visibility = 'Public' AND {today} - (x.written_at AT TIME ZONE 'Europe/Paris')::date BETWEEN 0 AND 90
                AND {visible}) AS f7,
            (SELECT count(*) FROM formal_notice_requests x JOIN beneficiaries b ON b.id = x.beneficiary_id WHERE x.requested_by_id = s.id
                AND {today} - x.requested_on BETWEEN 0 AND 90 AND {visible}) AS f8,
            (SELECT count(*) FROM accompaniment_end_requests x JOIN beneficiaries b ON b.id = x.beneficiary_id
                WHERE x.requested_by_id = s.id AND {today} - (x.requested_at AT TIME ZONE 'Europe/Paris')::date BETWEEN 0 AND 90
                AND {visible}) AS f9
        """;

    private static string Entries(int days, string order) => $$"""
        SELECT row_number() OVER (ORDER BY {{order}}, b.id, a.id) AS rank,
            ARRAY[{{Person}}, a.start::text, a."end"::text, CASE WHEN a."end" IS NULL THEN 'En cours' WHEN a."end" >= {today}
                THEN 'Sortie programmée' ELSE 'Terminée' END, {{Right}}] AS cells
        FROM referent_assignments a {{Joined}} WHERE a.kind = 'Pathway' AND {today} - a.start BETWEEN 0 AND {{days}} AND {visible}
        """;
}

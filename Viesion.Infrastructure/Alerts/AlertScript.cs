using System.Text.RegularExpressions;

namespace Viesion.Infrastructure.Alerts;

/// <summary>
/// Makes of the rules the two functions that compute hits, the triggers that mark dossiers, and the rights that both need. Run after
/// Alerts.sql, with every change of a rule.
/// </summary>
internal static partial class AlertScript
{
    private static readonly string[] Always = ["enrolments", "referent_assignments", "cers"];

    private static IEnumerable<AlertRule> Rules => AlertCatalogue.Rules;

    private static string[] Sources => [.. Always.Concat(Rules.SelectMany(rule => rule.Sources)).Distinct().Order(StringComparer.Ordinal)];

    // One trigger a table, for all the columns that some rule reads.
    private static IEnumerable<(string Table, string Columns, bool Rows)> Lookups
        => Rules.SelectMany(rule => rule.Lookups).GroupBy(lookup => lookup.Table, StringComparer.Ordinal)
            .OrderBy(table => table.Key, StringComparer.Ordinal)
            .Select(
                table => (table.Key, string.Join(", ", table.SelectMany(lookup => lookup.Columns).Distinct().Order(StringComparer.Ordinal)),
                table.Any(lookup => lookup.Rows)));

    public static string Sql => $"""
        CREATE OR REPLACE FUNCTION viesion.alert_day(alert text, day date) RETURNS date LANGUAGE sql IMMUTABLE
            AS $$ SELECT CASE
                WHEN alert IN
                ({string.Join(", ", Rules.Where(rule => rule.Definition.Threshold is not null).Select(rule => $"'{rule.Definition.Key}'"))})
                THEN day ELSE DATE '2000-01-01' END $$;

        CREATE OR REPLACE FUNCTION viesion.recompute_alerts(first int, last int, today date) RETURNS int
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion SET work_mem = '64MB' SET jit = off
                SET enable_nestloop = off
            AS $recompute$
            DECLARE changed int;
            BEGIN
                EXECUTE $rules${Recompute("{0} BETWEEN $1 AND $2", "$3", "")}$rules$ INTO changed USING first, last, today;
                RETURN changed;
            END $recompute$;

        -- Planned once a connection: planning these rules costs ten times what they cost for one dossier.
        CREATE OR REPLACE FUNCTION viesion.recompute_alerts_of(dossiers int[], today date) RETURNS int
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion SET plan_cache_mode = force_generic_plan SET jit = off
            AS $recompute$
            DECLARE changed int;
            BEGIN
                {Recompute("{0} = ANY (dossiers)", "today", "INTO changed")};
                RETURN changed;
            END $recompute$;

        DO $do$
        DECLARE
            named text;
        BEGIN
            REVOKE ALL ON viesion.alert_marks, viesion.alert_state, viesion.alert_counts, viesion.alert_count_changes
                FROM PUBLIC, viesion_app;
            GRANT SELECT, INSERT, UPDATE, DELETE ON viesion.alert_marks, viesion.alert_state, viesion.alert_counts,
                viesion.alert_count_changes, public.alert_hits TO viesion_wall;
            REVOKE INSERT, UPDATE, DELETE ON public.alert_hits FROM viesion_app;
            DROP POLICY IF EXISTS wall ON public.alert_hits;
            CREATE POLICY wall ON public.alert_hits TO viesion_wall USING (true) WITH CHECK (true);
            GRANT SELECT ON public.staff_members TO viesion_wall;
            DROP POLICY IF EXISTS reader ON public.alert_hits;
            CREATE POLICY reader ON public.alert_hits AS RESTRICTIVE TO viesion_app
                USING (reader_id IS NULL OR reader_id = (SELECT viesion.staff_member()) OR (SELECT viesion.is_system()));

            -- What one has chosen of the alerts is one's own; the system reads whom it owes a mail.
            ALTER TABLE public.alert_boards ENABLE ROW LEVEL SECURITY;
            ALTER TABLE public.alert_boards FORCE ROW LEVEL SECURITY;
            DROP POLICY IF EXISTS mine ON public.alert_boards;
            CREATE POLICY mine ON public.alert_boards TO viesion_app
                USING ((SELECT viesion.is_system()) OR staff_member_id = (SELECT viesion.staff_member()));

            FOREACH named IN ARRAY ARRAY[{Quoted(Sources)}] LOOP
                EXECUTE format('GRANT SELECT ON public.%I TO viesion_wall', named);
                EXECUTE format('DROP POLICY IF EXISTS wall ON public.%I', named);
                EXECUTE format('CREATE POLICY wall ON public.%I FOR SELECT TO viesion_wall USING (true)', named);
            END LOOP;
            {string.Join("\n            ", Lookups.Select(Lookup))}

            GRANT CREATE ON SCHEMA viesion TO viesion_wall;
            FOREACH named IN ARRAY ARRAY['mark_all_dossiers()', 'mark_loaded_dossiers(int[])', 'mark_dossiers()', 'mark_everyone()',
                'count_alert_hits()', 'fold_alert_counts()', 'settle_alerts(text)', 'sweep_alerts(int, text)', 'begin_alerts()',
                'recompute_alert_range(int, int, text)', 'finish_alerts(date)', 'alerts_are_of_today()',
                    'counted_alerts(text[], date[], date[], text, int[])',
                    'alert_page(text, date, date, text, int[], text, boolean, int, int)',
                'recompute_alerts(int, int, date)', 'recompute_alerts_of(int[], date)'] LOOP
                EXECUTE format('ALTER FUNCTION viesion.%s OWNER TO viesion_wall', named);
            END LOOP;
            REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;

            FOREACH named IN ARRAY ARRAY['beneficiaries', {Quoted(Sources)}] LOOP
                EXECUTE format('DROP TRIGGER IF EXISTS alerts_added ON public.%I', named);
                EXECUTE format('CREATE TRIGGER alerts_added AFTER INSERT ON public.%I REFERENCING NEW TABLE AS added FOR EACH STATEMENT
                    EXECUTE FUNCTION viesion.mark_dossiers()', named);
                EXECUTE format('DROP TRIGGER IF EXISTS alerts_changed ON public.%I', named);
                EXECUTE format('CREATE TRIGGER alerts_changed AFTER UPDATE ON public.%I REFERENCING NEW TABLE AS added FOR EACH STATEMENT
                    EXECUTE FUNCTION viesion.mark_dossiers()', named);
                EXECUTE format('DROP TRIGGER IF EXISTS alerts_removed ON public.%I', named);
                EXECUTE format('CREATE TRIGGER alerts_removed AFTER DELETE ON public.%I REFERENCING OLD TABLE AS removed FOR EACH STATEMENT
                    EXECUTE FUNCTION viesion.mark_dossiers()', named);
            END LOOP;
            DROP TRIGGER IF EXISTS counted_added ON public.alert_hits;
            CREATE TRIGGER counted_added AFTER INSERT ON public.alert_hits REFERENCING NEW TABLE AS added FOR EACH STATEMENT
                EXECUTE FUNCTION viesion.count_alert_hits();
            DROP TRIGGER IF EXISTS counted_changed ON public.alert_hits;
            CREATE TRIGGER counted_changed AFTER UPDATE ON public.alert_hits REFERENCING OLD TABLE AS removed NEW TABLE AS added
                FOR EACH STATEMENT EXECUTE FUNCTION viesion.count_alert_hits();
            DROP TRIGGER IF EXISTS counted_removed ON public.alert_hits;
            CREATE TRIGGER counted_removed AFTER DELETE ON public.alert_hits REFERENCING OLD TABLE AS removed FOR EACH STATEMENT
                EXECUTE FUNCTION viesion.count_alert_hits();

            -- A rule may have changed: counted again at once, computed again by the job.
            SET LOCAL ROLE viesion_wall;
            DELETE FROM viesion.alert_count_changes;
            DELETE FROM viesion.alert_counts;
            INSERT INTO viesion.alert_counts SELECT alert, territory_id, programme_id, active, viesion.alert_day(alert, day), count(*)
                FROM public.alert_hits WHERE reader_id IS NULL GROUP BY 1, 2, 3, 4, 5;
            UPDATE viesion.alert_state SET full_on = NULL;
            RESET ROLE;
        END $do$;
        """;

    /// <summary>The hits that the rules find, without writing them: the floor of the benchmark, and what tests compare with.</summary>
    /// <param name="dossiers">A condition, with <c>{0}</c> for the dossier's id.</param>
    /// <param name="today">The day, as SQL.</param>
    public static string Found(string dossiers, string today) => $"""
        WITH referent AS MATERIALIZED (
            SELECT DISTINCT ON (a.beneficiary_id) a.beneficiary_id, a.id, a.staff_member_id, a.organisation_id, a.start, a."end"
                FROM referent_assignments a
            WHERE a.kind = 'Pathway' AND viesion.runs(a.start, a."end", {today}) AND {Of(dossiers, "a.beneficiary_id")}
            ORDER BY a.beneficiary_id, a.start DESC, a.id DESC),
        d AS MATERIALIZED (
            SELECT b.id AS beneficiary_id, e.programme_id, b.territory_id, e.state, e.entered_on, e.exited_on, b.entitlement,
                b.entitlement_on, b.entitlement_reason, b.subject_to_duties, b.address_postal_code AS postal_code,
                EXISTS (SELECT FROM referent r WHERE r.beneficiary_id = b.id) AS in_caseload
            FROM beneficiaries b JOIN enrolments e ON e.beneficiary_id = b.id WHERE {Of(dossiers, "b.id")}),
        last_cer AS MATERIALIZED (
            SELECT DISTINCT ON (c.beneficiary_id) c.beneficiary_id, c.programme_id, c.id, c.number, c.state, c.start, c."end", c.is_last
                FROM cers c
            WHERE {Of(dossiers, "c.beneficiary_id")} ORDER BY c.beneficiary_id, c.start DESC, c.id DESC)
        {string.Join("\nUNION ALL\n", Rules.Select(rule => Lines(rule, dossiers, today)))}
        """;

    // Only what differs is written: a night that changes nothing leaves the table as it is.
    private static string Recompute(string dossiers, string today, string into) => $"""
        WITH fresh AS MATERIALIZED ({Found(dossiers, today)}),
        different AS MATERIALIZED (
            SELECT f.*, h.beneficiary_id AS old_beneficiary_id, h.alert AS old_alert, h.programme_id AS old_programme_id,
                h.subject_id AS old_subject_id
            FROM fresh f FULL JOIN (SELECT h.* FROM alert_hits h WHERE {Of(dossiers, "h.beneficiary_id")}) h
                ON f.beneficiary_id = h.beneficiary_id AND f.alert = h.alert AND f.programme_id = h.programme_id
                    AND f.subject_id = h.subject_id
            WHERE f.beneficiary_id IS NULL OR h.beneficiary_id IS NULL OR (h.territory_id, h.active, h.day, h.reason, h.reader_id)
                IS DISTINCT FROM (f.territory_id, f.active, f.day, f.reason, f.reader_id)),
        gone AS (
            DELETE FROM alert_hits h USING different x WHERE x.beneficiary_id IS NULL AND {Of(dossiers, "h.beneficiary_id")}
                AND h.beneficiary_id = x.old_beneficiary_id AND h.alert = x.old_alert AND h.programme_id = x.old_programme_id
                    AND h.subject_id = x.old_subject_id),
        changed AS (
            UPDATE alert_hits h SET (territory_id, active, day, reason, reader_id) = (x.territory_id, x.active, x.day, x.reason,
                x.reader_id) FROM different x WHERE {Of(dossiers, "h.beneficiary_id")}
                AND h.beneficiary_id = x.beneficiary_id AND h.alert = x.alert AND h.programme_id = x.programme_id
                    AND h.subject_id = x.subject_id AND x.old_beneficiary_id IS NOT NULL),
        added AS (
            INSERT INTO alert_hits (beneficiary_id, alert, programme_id, subject_id, territory_id, active, day, reason, reader_id)
            SELECT x.beneficiary_id, x.alert, x.programme_id, x.subject_id, x.territory_id, x.active, x.day, x.reason, x.reader_id
                FROM different x WHERE x.old_beneficiary_id IS NULL
            ON CONFLICT DO NOTHING)
        SELECT count(*) {into} FROM different
        """;

    private static string Lines(AlertRule rule, string dossiers, string today) => Among().Replace($"""
        SELECT d.beneficiary_id, '{rule.Definition.Key}'::varchar COLLATE "C" AS alert, d.programme_id, {rule.Subject} AS subject_id,
            d.territory_id, {rule.Active} AS active,
            {rule.Day} AS day, left(coalesce({rule.Reason}, ''), {AlertConfiguration.ReasonMaxLength})::varchar AS reason,
            {rule.Reader} AS reader_id
        FROM {rule.From} WHERE {rule.Where}
        """.Replace("{today}", today, StringComparison.Ordinal), match => Of(dossiers, match.Groups[1].Value));

    private static string Lookup((string Table, string Columns, bool Rows) lookup) => $"""
        GRANT SELECT ON public.{lookup.Table} TO viesion_wall;
            DROP TRIGGER IF EXISTS alerts_changed ON public.{lookup.Table};
            CREATE TRIGGER alerts_changed AFTER UPDATE OF {lookup.Columns}{(lookup.Rows ? " OR INSERT OR DELETE" : "")}
                ON public.{lookup.Table} FOR EACH STATEMENT EXECUTE FUNCTION viesion.mark_everyone();
        """;

    [GeneratedRegex(@"\{among ([a-z_.]+)\}")]
    private static partial Regex Among();

    private static string Of(string dossiers, string id) => dossiers.Replace("{0}", id, StringComparison.Ordinal);

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}

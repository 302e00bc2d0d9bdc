using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Viesion.Infrastructure.Persistence.Migrations
{
    /// <summary>
    /// What viesion.normalise (Schema/Prelude.sql) computed before it knew every apostrophe, hyphen and space of Unicode, computed again; overseas mobiles
    /// kept with the code of the Métropole, given their own; and warnings beside the rejects of a Genesis run.
    /// </summary>
    public partial class NormalisedNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "is_warning", table: "genesis_rejects", type: "boolean", nullable: false, defaultValue: false);
            // Indexes of what a function computes: made again by Search.sql.
            migrationBuilder.Sql("DROP INDEX IF EXISTS ix_staff_members_words; DROP INDEX IF EXISTS ix_organisations_words;");
            migrationBuilder.Sql(Recompute);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn(name: "is_warning", table: "genesis_rejects");

        // Only the rows that change are written. Row-level security binds the owner too where a former release forced it: lifted for the statements.
        // Two labels that now read alike are told apart by a number, since a list holds a label once.
        private const string Recompute = """
            DO $$
            DECLARE
                protected text[] := ARRAY(SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity
                    AND relname IN ('beneficiaries', 'characteristic_values', 'list_items', 'appointment_natures', 'venues', 'occupations', 'occupation_titles', 'staff_members'));
                one text;
                changed int[];
            BEGIN
                FOREACH one IN ARRAY protected LOOP
                    EXECUTE format('ALTER TABLE public.%I NO FORCE ROW LEVEL SECURITY', one);
                END LOOP;

                UPDATE list_items SET label = left(label, 180) || ' (' || id || ')' WHERE id IN (SELECT id FROM (
                    SELECT id, row_number() OVER (PARTITION BY kind, parent_id, viesion.normalise(label) ORDER BY active DESC, id) AS rank FROM list_items) alike
                    WHERE rank > 1);
                UPDATE list_items SET label = label WHERE label_key IS DISTINCT FROM viesion.normalise(label);
                UPDATE appointment_natures SET label = left(label, 180) || ' (' || id || ')' WHERE id IN (SELECT id FROM (
                    SELECT id, row_number() OVER (PARTITION BY viesion.normalise(label) ORDER BY id) AS rank FROM appointment_natures) alike WHERE rank > 1);
                UPDATE appointment_natures SET label = label WHERE label_key IS DISTINCT FROM viesion.normalise(label);
                UPDATE venues SET name = left(name, 180) || ' (' || id || ')' WHERE id IN (SELECT id FROM (
                    SELECT id, row_number() OVER (PARTITION BY viesion.normalise(name) ORDER BY id) AS rank FROM venues) alike WHERE rank > 1);
                UPDATE venues SET name = name WHERE name_key IS DISTINCT FROM viesion.normalise(name);
                UPDATE occupations SET code = code, name = name
                    WHERE search_name IS DISTINCT FROM viesion.normalise(translate(code || ' ' || name, '/', ' '));
                UPDATE occupation_titles SET name = name WHERE search_name IS DISTINCT FROM viesion.normalise(translate(name, '/', ' '));
                UPDATE characteristic_values SET text = text WHERE search_text IS DISTINCT FROM left(viesion.normalise(text), 100);

                CREATE TEMP TABLE overseas ON COMMIT DROP AS SELECT '+33' || range AS written, code || range AS right_one FROM (VALUES
                    ('639', '+262'), ('690', '+590'), ('691', '+590'), ('692', '+262'), ('693', '+262'), ('694', '+594'), ('696', '+596'), ('697', '+596'))
                    AS mobiles(range, code);
                UPDATE beneficiaries SET phone = right_one || substr(phone, 7) FROM overseas
                    WHERE left(phone, 6) = written AND length(phone) = 12 AND phone NOT LIKE '+3363998%';
                UPDATE staff_members SET phone = right_one || substr(phone, 7) FROM overseas
                    WHERE left(phone, 6) = written AND length(phone) = 12 AND phone NOT LIKE '+3363998%';

                WITH written AS (
                    UPDATE beneficiaries SET last_name = last_name, first_name = first_name, birth_name = birth_name, address_city = address_city
                    WHERE sort_name IS DISTINCT FROM viesion.normalise(last_name || ' ' || first_name)
                       OR name_tokens IS DISTINCT FROM viesion.name_tokens(last_name || ' ' || coalesce(birth_name, '') || ' ' || first_name)
                       OR sort_city IS DISTINCT FROM coalesce(viesion.normalise(address_city), '~') || chr(1) || viesion.normalise(last_name || ' ' || first_name)
                    RETURNING id)
                SELECT array_agg(id) INTO changed FROM written;

                FOREACH one IN ARRAY protected LOOP
                    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', one);
                END LOOP;
                -- The lines of the list, where a former release keeps them.
                IF changed IS NOT NULL AND to_regprocedure('viesion.refresh_dossier_lines(int[])') IS NOT NULL THEN
                    PERFORM viesion.refresh_dossier_lines(changed);
                END IF;
            END $$;
            """;
    }
}

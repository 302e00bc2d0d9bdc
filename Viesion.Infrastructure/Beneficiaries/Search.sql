-- Search by name, dossier or claimant number. Run after every migration; idempotent.
-- Beginnings of words are found by an index of the words of each name. A vocabulary of all the words settles typing errors: what is one
-- letter away is looked for among some tens of thousands of words, the dossiers are then found by exact words (docs/adr/0005).
CREATE OR REPLACE FUNCTION viesion.learn_names() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        INSERT INTO name_vocabulary (token)
        SELECT DISTINCT word FROM changed CROSS JOIN LATERAL unnest(changed.name_tokens) AS words(word)
        WHERE NOT EXISTS (SELECT FROM name_vocabulary v WHERE v.token = word)
        ORDER BY word
        ON CONFLICT DO NOTHING;
        RETURN NULL;
    END $$;
DROP TRIGGER IF EXISTS names_inserted ON public.beneficiaries;
CREATE TRIGGER names_inserted AFTER INSERT ON public.beneficiaries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
    EXECUTE FUNCTION viesion.learn_names();
DROP TRIGGER IF EXISTS names_updated ON public.beneficiaries;
CREATE TRIGGER names_updated AFTER UPDATE ON public.beneficiaries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
    EXECUTE FUNCTION viesion.learn_names();

-- The words known that are one letter away from a typed word: missing, added, changed or two swapped.
DROP FUNCTION IF EXISTS viesion.words_for(text, boolean);
CREATE OR REPLACE FUNCTION viesion.words_near(typed text) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$
        SELECT ARRAY(
            -- levenshtein refuses words of more than 255 letters, which nobody bears.
            SELECT token FROM name_vocabulary
            WHERE length(token) BETWEEN length(typed) - 1 AND length(typed) + 1
              AND CASE WHEN length(typed) <= 100 THEN levenshtein_less_equal(token, typed, 1) <= 1 ELSE false END
            UNION
            SELECT swapped FROM (SELECT left(typed, i - 1) || substr(typed, i + 1, 1) || substr(typed, i, 1)
                || substr(typed, i + 2) AS swapped
                FROM generate_series(1, length(typed) - 1) AS i) AS candidates
            WHERE EXISTS (SELECT FROM name_vocabulary v WHERE v.token = swapped))
    $$;

-- A word as a tsquery reads it: whole, or the beginning of others.
CREATE OR REPLACE FUNCTION viesion.lexeme(word text, beginning boolean) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    AS $$ SELECT '''' || replace(replace(word, '\', '\\'), '''', '''''') || '''' || CASE WHEN beginning THEN ':*' ELSE '' END $$;

-- A day typed as jj/mm/aaaa; « infinity », nobody's birthday, when there is no such day (31/02/1985).
CREATE OR REPLACE FUNCTION viesion.typed_day(word text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT
    AS $$
        SELECT CASE WHEN y > 1800 AND m BETWEEN 1 AND 12 THEN
            CASE WHEN d BETWEEN 1 AND extract(day FROM make_date(y, m, 1) + interval '1 month - 1 day') THEN make_date(y, m, d)
                ELSE 'infinity' END
            ELSE 'infinity' END
        FROM (SELECT split_part(word, '/', 1)::int AS d, split_part(word, '/', 2)::int AS m, split_part(word, '/', 3)::int AS y
            WHERE word ~ '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$') AS said
    $$;

-- A claimant number as it is compared: no space, no leading zero, its letters capital; of a NIR the thirteen characters without the key.
CREATE OR REPLACE FUNCTION viesion.number_key(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
        SELECT CASE WHEN bare ~ '^[1-478][0-9]{4}([0-9]{2}|2[AB])[0-9]{6}([0-9]{2})?$' THEN left(bare, 13)
            ELSE nullif(ltrim(bare, '0'), '') END
        FROM (SELECT regexp_replace(upper(viesion.normalise($1)), '[^0-9A-Z]', '', 'g') AS bare) AS said
    $$;
CREATE INDEX IF NOT EXISTS ix_beneficiaries_claimant_key ON public.beneficiaries (viesion.number_key(claimant_number));

-- The number that the words are, key of it: « 0034567A », « 2 85 05 26 078 002 33 », « 285052A00400175 »; null for anything else.
CREATE OR REPLACE FUNCTION viesion.typed_number(words text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    AS $$
        SELECT viesion.number_key(whole) FROM (SELECT array_to_string(words, '') AS whole) AS said
        WHERE whole ~ '^[0-9a-z]{1,20}$' AND whole ~ '[0-9]'
            AND (cardinality(words) = 1 OR whole ~ '^[0-9]+[a-z]?$' OR whole ~ '^[0-9]{6}[ab][0-9]{6,8}$')
    $$;

-- What the text asks of the names: every word must begin a word of them. One typo a word (four letters or more) is forgiven when nobody of
-- the perimeter answers to what was typed. The perimeter is applied here too: the function reads for viesion_wall.
CREATE OR REPLACE FUNCTION viesion.name_query(typed text) RETURNS tsquery
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$
    DECLARE
        words text[] := ARRAY(SELECT word FROM unnest(viesion.name_tokens(left(typed, 200))) WITH ORDINALITY AS typed_words(word, place)
            WHERE word !~ '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$' ORDER BY place LIMIT 6);
        asked tsquery := (SELECT string_agg(lexeme(word, true), ' & ') FROM unnest(words) AS word)::tsquery;
        word text;
        near text[];
        search text;
        answered boolean;
    BEGIN
        -- A short word forgives nothing: no need to ask whether anybody answers.
        IF (SELECT coalesce(max(length(w)), 0) FROM unnest(words) AS w) < 4 THEN
            RETURN asked;
        END IF;
        EXECUTE 'SELECT EXISTS (SELECT FROM public.dossier_lines l WHERE l.name_vector @@ $1 AND '
            || seen('Identity', 'l.beneficiary_id', 'l.territory_id') || ')'
            INTO answered USING asked;
        IF answered THEN
            RETURN asked;
        END IF;
        FOREACH word IN ARRAY words LOOP
            near := CASE WHEN length(word) >= 4 THEN words_near(word) END;
            search := concat_ws(' & ', search, CASE WHEN cardinality(near) > 0
                THEN '(' || (SELECT string_agg(lexeme(known, false), ' | ') FROM unnest(near) AS known) || ')'
                ELSE lexeme(word, true) END);
        END LOOP;
        RETURN search::tsquery;
    END $$;

-- The dossiers of the perimeter that the text designates: by their names, a date of birth (22/05/1985), or a number.
CREATE OR REPLACE FUNCTION viesion.matching_dossiers(typed text) RETURNS TABLE (id int)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 500
    AS $$
    DECLARE
        words text[] := viesion.name_tokens(left(typed, 200));
        number text;
        birth date;
        names tsquery;
        named boolean;
    BEGIN
        IF cardinality(words) = 0 THEN
            RETURN;
        END IF;
        -- « 22-05-1985 » is a day too.
        IF typed_day(array_to_string(words, '/')) < 'infinity' THEN
            words := ARRAY[array_to_string(words, '/')];
        END IF;
        -- A number: dossier, or claimant.
        number := typed_number(words);
        IF number IS NOT NULL THEN
            RETURN QUERY EXECUTE 'SELECT b.id FROM beneficiaries b WHERE (b.file_number = $1 OR viesion.number_key(b.claimant_number) = $2)
                AND ' || viesion.seen('Identity', 'b.id', 'b.territory_id')
                USING CASE WHEN number ~ '^[0-9]{1,9}$' THEN number::int END, number;
            RETURN;
        END IF;
        birth := (SELECT typed_day(word) FROM unnest(words) AS word WHERE word ~ '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$' LIMIT 1);
        named := (SELECT bool_or(word !~ '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$') FROM unnest(words) AS word);
        IF named THEN
            names := name_query(typed);
        END IF;
        RETURN QUERY EXECUTE CASE WHEN named THEN 'SELECT b.beneficiary_id AS id FROM public.dossier_lines b WHERE b.name_vector @@ $1
            AND ($2 IS NULL OR b.birth_date = $2) AND '
                    || viesion.seen('Identity', 'b.beneficiary_id', 'b.territory_id')
                ELSE 'SELECT b.id AS beneficiary_id FROM public.beneficiaries b WHERE b.birth_date = $2 AND '
                    || viesion.seen('Identity', 'b.id', 'b.territory_id') END
            USING names, birth;
    END $$;

-- Colleagues and structures: some thousands of rows that everyone may know of, found by the beginnings of their words.
CREATE OR REPLACE FUNCTION viesion.begins(typed text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT (SELECT string_agg(viesion.lexeme(word, true), ' & ')
        FROM unnest(viesion.name_tokens(left(typed, 200))) AS word)::tsquery $$;
CREATE OR REPLACE FUNCTION viesion.word_vector(written text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT array_to_tsvector(viesion.name_tokens(written)) $$;
CREATE INDEX IF NOT EXISTS ix_staff_members_words ON public.staff_members USING gin (viesion.word_vector(first_name || ' ' || last_name));
CREATE INDEX IF NOT EXISTS ix_organisations_words ON public.organisations
    USING gin (viesion.word_vector(name || ' ' || coalesce(acronym, '')));
CREATE OR REPLACE FUNCTION viesion.matching_staff(typed text) RETURNS TABLE (id int)
    LANGUAGE sql STABLE ROWS 20
    AS $$ SELECT s.id FROM public.staff_members s WHERE viesion.word_vector(first_name || ' ' || last_name) @@ viesion.begins(typed) $$;
CREATE OR REPLACE FUNCTION viesion.matching_organisations(typed text) RETURNS TABLE (id int)
    LANGUAGE sql STABLE ROWS 5
    AS $$ SELECT o.id FROM public.organisations o
        WHERE viesion.word_vector(name || ' ' || coalesce(acronym, '')) @@ viesion.begins(typed) $$;

DO $$
BEGIN
    -- The wall owns what reads across perimeters; the program's login belongs to it only while this runs (Migrator).
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.learn_names() OWNER TO viesion_wall;
    ALTER FUNCTION viesion.words_near(text) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.name_query(text) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.matching_dossiers(text) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
REVOKE EXECUTE ON FUNCTION viesion.words_near(text) FROM PUBLIC;

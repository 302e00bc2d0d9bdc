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
CREATE TRIGGER names_inserted AFTER INSERT ON public.beneficiaries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION viesion.learn_names();
DROP TRIGGER IF EXISTS names_updated ON public.beneficiaries;
CREATE TRIGGER names_updated AFTER UPDATE ON public.beneficiaries REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION viesion.learn_names();

-- The words known that are one letter away from a typed word: missing, added, changed or two swapped.
DROP FUNCTION IF EXISTS viesion.words_for(text, boolean);
CREATE OR REPLACE FUNCTION viesion.words_near(typed text) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$
        SELECT ARRAY(
            SELECT token FROM name_vocabulary
            WHERE length(token) BETWEEN length(typed) - 1 AND length(typed) + 1 AND levenshtein_less_equal(token, typed, 1) <= 1
            UNION
            SELECT swapped FROM (SELECT left(typed, i - 1) || substr(typed, i + 1, 1) || substr(typed, i, 1) || substr(typed, i + 2) AS swapped
                FROM generate_series(1, length(typed) - 1) AS i) AS candidates
            WHERE EXISTS (SELECT FROM name_vocabulary v WHERE v.token = swapped))
    $$;

-- A word as a tsquery reads it: whole, or the beginning of others.
CREATE OR REPLACE FUNCTION viesion.lexeme(word text, beginning boolean) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    AS $$ SELECT '''' || replace(replace(word, '\', '\\'), '''', '''''') || '''' || CASE WHEN beginning THEN ':*' ELSE '' END $$;

-- The dossiers of the perimeter that the text designates: every word must be found. One typo a word (four letters or more) is forgiven
-- when nothing answers to what was typed. The perimeter is applied here too: the function reads for viesion_wall.
CREATE OR REPLACE FUNCTION viesion.matching_dossiers(typed text) RETURNS TABLE (id int)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 500
    AS $$
    DECLARE
        words text[] := viesion.name_tokens(left(typed, 200));
        everything boolean := viesion.sees_all();
        territory int := viesion.territory();
        own int[] := ARRAY(SELECT viesion.own_dossiers());
        forgiving boolean;
        word text;
        near text[];
        search text;
    BEGIN
        IF cardinality(words) = 0 THEN
            RETURN;
        END IF;
        -- A number: dossier, or claimant.
        IF cardinality(words) = 1 AND words[1] ~ '^[0-9]{1,13}$' THEN
            RETURN QUERY SELECT b.id FROM beneficiaries b
                WHERE (b.file_number = (CASE WHEN length(words[1]) <= 9 THEN words[1]::int END) OR b.claimant_number = words[1])
                  AND (everything OR b.territory_id = territory OR b.id = ANY (own));
            RETURN;
        END IF;
        FOREACH forgiving IN ARRAY ARRAY[false, true] LOOP
            search := NULL;
            FOREACH word IN ARRAY words[1:6] LOOP
                near := CASE WHEN forgiving AND length(word) >= 4 THEN words_near(word) END;
                search := concat_ws(' & ', search, CASE WHEN cardinality(near) > 0
                    THEN '(' || (SELECT string_agg(lexeme(known, false), ' | ') FROM unnest(near) AS known) || ')'
                    ELSE lexeme(word, true) END);
            END LOOP;
            RETURN QUERY EXECUTE 'SELECT b.id FROM public.beneficiaries b WHERE b.name_vector @@ $3 AND '
                || CASE WHEN everything THEN 'true' WHEN territory IS NOT NULL THEN 'b.territory_id = $1' ELSE 'b.id = ANY ($2)' END
                USING territory, own, search::tsquery;
            EXIT WHEN FOUND;
        END LOOP;
    END $$;

DO $$
BEGIN
    -- The wall owns what reads across perimeters; the program's login belongs to it only while this runs (Migrator).
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.own_dossiers() OWNER TO viesion_wall;
    ALTER FUNCTION viesion.learn_names() OWNER TO viesion_wall;
    ALTER FUNCTION viesion.words_near(text) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.matching_dossiers(text) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
REVOKE EXECUTE ON FUNCTION viesion.words_near(text) FROM PUBLIC;

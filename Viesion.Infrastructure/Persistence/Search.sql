-- Search by name, dossier or claimant number. Run after every migration; idempotent.
-- A vocabulary of the words in names stands between what is typed and the dossiers: prefixes and typing errors are settled on some
-- tens of thousands of words, the dossiers are then found by exact words (docs/adr/0005).
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

-- The words known that a typed word may stand for: those it begins or, when typos are forgiven, those one letter away (missing, added, changed or two swapped).
CREATE OR REPLACE FUNCTION viesion.words_for(typed text, forgiving boolean) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$
        SELECT CASE WHEN forgiving THEN ARRAY(
                SELECT token FROM name_vocabulary
                WHERE length(token) BETWEEN length(typed) - 1 AND length(typed) + 1 AND levenshtein_less_equal(token, typed, 1) <= 1
                UNION
                SELECT swapped FROM (SELECT left(typed, i - 1) || substr(typed, i + 1, 1) || substr(typed, i, 1) || substr(typed, i + 2) AS swapped
                    FROM generate_series(1, length(typed) - 1) AS i) AS candidates
                WHERE EXISTS (SELECT FROM name_vocabulary v WHERE v.token = swapped))
            ELSE ARRAY(SELECT token FROM name_vocabulary WHERE token COLLATE "C" >= typed COLLATE "C" AND token COLLATE "C" < (typed || U&'\+10FFFF') COLLATE "C" LIMIT 20000)
        END
    $$;

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
        condition text;
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
            condition := '';
            FOREACH word IN ARRAY words[1:6] LOOP
                condition := condition || format(' AND b.name_tokens && %L::text[]', viesion.words_for(word, forgiving AND length(word) >= 4));
            END LOOP;
            RETURN QUERY EXECUTE 'SELECT b.id FROM public.beneficiaries b WHERE '
                || CASE WHEN everything THEN 'true' WHEN territory IS NOT NULL THEN 'b.territory_id = $1' ELSE 'b.id = ANY ($2)' END || condition
                USING territory, own;
            EXIT WHEN FOUND;
        END LOOP;
    END $$;

DO $$
BEGIN
    -- The wall owns what reads across perimeters; the program's login belongs to it only while this runs (Migrator).
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.own_dossiers() OWNER TO viesion_wall;
    ALTER FUNCTION viesion.learn_names() OWNER TO viesion_wall;
    ALTER FUNCTION viesion.words_for(text, boolean) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.matching_dossiers(text) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
REVOKE EXECUTE ON FUNCTION viesion.words_for(text, boolean) FROM PUBLIC;

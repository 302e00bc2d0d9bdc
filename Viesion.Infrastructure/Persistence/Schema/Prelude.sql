-- Before the tables: extensions, roles and the functions that columns are computed with. Run before every migration; idempotent.
-- The roles hold no password and can't sign in: the program's own login takes viesion_app for the length of each transaction.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA IF NOT EXISTS viesion;

DO $$
BEGIN
    -- Two databases of one server may be migrated at once: roles are the server's.
    PERFORM pg_advisory_xact_lock(hashtext('viesion roles'));
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'viesion_app') THEN
        CREATE ROLE viesion_app NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'viesion_wall') THEN
        CREATE ROLE viesion_wall NOLOGIN;
    END IF;
    EXECUTE format('GRANT viesion_app TO %I', CURRENT_USER);
END $$;

-- What takes part in no word: every hyphen, apostrophe and space of Unicode, and the points and commas of a label. One space each.
CREATE OR REPLACE FUNCTION viesion.word_breaks() RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT
            E'-''`.,()\u2018\u2019\u201A\u201B\u02BC\u02B9\u02BB\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u2032\u2035\u00B4\uFF07\uFF40'
            '\u055A\u05F3\u05F4\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\u2039\u203A\uA78B\uA78C\u058A\u05BE\u1400\u1806\u2010\u2011\u2012'
            '\u2013\u2014\u2015\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D\u301C\u3030\u30A0\uFE31\uFE32\uFE58\uFE63\uFF0D\U00010EAD\u2212'
            '\u2043\u02D7\u00B7\u2027\u2022\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028'
            '\u2029\u202F\u205F\u3000\u0009\u000A\u000D\u000B\u000C\u0085'
    $$;

-- The long way of normalise, below.
CREATE OR REPLACE FUNCTION viesion.normalise_rare(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
        SELECT left(lower(translate(public.unaccent('public.unaccent'::regdictionary,
            regexp_replace(normalize(translate($1, viesion.word_breaks(), repeat(' ', length(viesion.word_breaks()))), NFKD),
            E'[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u0300-\u036F\u0600-\u0605\u061C\u06DD\u070F\u0890-\u0891'
            '\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\U000110BD\U000110CD'
            '\U00013430-\U0001343F\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0001\U000E0020-\U000E007F]', '', 'g')),
            viesion.word_breaks(), repeat(' ', length(viesion.word_breaks())))), 300)
    $$;

-- A name as it is searched: no case, no accent, no hyphen nor apostrophe, whichever of their many characters wrote them; nothing of what
-- nobody sees (zero-width spaces, direction marks, soft hyphens). Most names hold plain Latin letters and take the short way; the long one
-- decomposes first, and is bounded: one character of a few alphabets becomes eighteen, and an index holds no more. Changed? A migration
-- computes again what is stored (NormalisedNames). What an entry keeps (UserText.Plain) is found by what was typed there: NormaliseTests
-- compares the two.
CREATE OR REPLACE FUNCTION viesion.normalise(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
        SELECT CASE WHEN $1 ~ E'[^ -~\u00C0-\u024F]' THEN viesion.normalise_rare($1)
            ELSE lower(translate(public.unaccent('public.unaccent'::regdictionary, $1), '-''`.,()', '       ')) END
    $$;

-- The words of a name, each once, in order; bounded, since a search index refuses words of two thousand bytes.
CREATE OR REPLACE FUNCTION viesion.name_tokens(text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT array_remove(string_to_array(left(viesion.normalise($1), 500), ' '), '') $$;

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

-- A name as it is searched: no case, no accent, no hyphen nor apostrophe.
CREATE OR REPLACE FUNCTION viesion.normalise(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, translate($1, '-''’.,()', '       '))) $$;

-- The words of a name, each once, in order.
CREATE OR REPLACE FUNCTION viesion.name_tokens(text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT array_remove(string_to_array(viesion.normalise($1), ' '), '') $$;

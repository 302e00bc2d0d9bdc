-- Sign-in data is shut to the application's role (RowLevelSecurity.sql). What an administrator or the system may do to it, PostgreSQL does
-- itself: each function runs as the tables' owner, checks who acts, and touches nothing else. Idempotent.

CREATE OR REPLACE FUNCTION viesion.only_administrators() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
    BEGIN
        IF NOT viesion.administers() THEN
            RAISE insufficient_privilege USING MESSAGE = 'accounts are for administrators';
        END IF;
    END $$;

-- Opens the account of a collaborator, without a password, or gives it another address: links sent to the former one are then void.
CREATE OR REPLACE FUNCTION viesion.keep_account(member int, address text, at timestamptz) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
    BEGIN
        PERFORM viesion.only_administrators();
        INSERT INTO accounts (staff_member_id, user_name, normalized_user_name, email, normalized_email, email_confirmed, security_stamp,
            concurrency_stamp,
            phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
        VALUES (member, address, upper(address), address, upper(address), false, gen_random_uuid()::text, gen_random_uuid()::text, false,
            false, true, 0)
        ON CONFLICT (staff_member_id) DO NOTHING;
        UPDATE accounts SET user_name = address, normalized_user_name = upper(address), email = address, normalized_email = upper(address),
            concurrency_stamp = gen_random_uuid()::text
        WHERE staff_member_id = member AND email IS DISTINCT FROM address;
        IF FOUND THEN
            UPDATE password_links SET closed_at = at WHERE staff_member_id = member AND closed_at IS NULL;
        END IF;
    END $$;

-- Another stamp: no cookie and no circuit of before is valid any more.
CREATE OR REPLACE FUNCTION viesion.end_sessions(member int) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
    BEGIN
        PERFORM viesion.only_administrators();
        UPDATE accounts SET security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text
            WHERE staff_member_id = member;
    END $$;

CREATE OR REPLACE FUNCTION viesion.unlock_account(member int) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
    BEGIN
        PERFORM viesion.only_administrators();
        UPDATE accounts SET lockout_end = NULL, access_failed_count = 0, concurrency_stamp = gen_random_uuid()::text
            WHERE staff_member_id = member;
    END $$;

CREATE OR REPLACE FUNCTION viesion.reset_second_factor(member int) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
    BEGIN
        PERFORM viesion.only_administrators();
        DELETE FROM account_tokens WHERE user_id = (SELECT id FROM accounts WHERE staff_member_id = member);
        DELETE FROM account_passkeys WHERE account_id = (SELECT id FROM accounts WHERE staff_member_id = member);
        UPDATE accounts SET two_factor_enabled = false, last_code_step = NULL, security_stamp = gen_random_uuid()::text,
            concurrency_stamp = gen_random_uuid()::text
        WHERE staff_member_id = member;
    END $$;

-- A new link, the former ones void. False when as many as allowed were made within the hour: nobody's mailbox is flooded.
CREATE OR REPLACE FUNCTION viesion.add_password_link(member int, link_kind text, hash text, at timestamptz, expires timestamptz,
    at_most int) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
    BEGIN
        PERFORM viesion.only_administrators();
        PERFORM FROM accounts WHERE staff_member_id = member FOR UPDATE;
        IF (SELECT count(*) FROM password_links WHERE staff_member_id = member AND created_at > at - interval '1 hour') >= at_most THEN
            RETURN false;
        END IF;
        UPDATE password_links SET closed_at = at WHERE staff_member_id = member AND closed_at IS NULL;
        INSERT INTO password_links (staff_member_id, kind, token_hash, created_at, expires_at, used)
            VALUES (member, link_kind, hash, at, expires, false);
        RETURN true;
    END $$;

-- Where accounts stand: everyone's for an administrator, one's own for anybody. Never a secret.
CREATE OR REPLACE FUNCTION viesion.account_states(members int[], at timestamptz)
    RETURNS TABLE (staff_member_id int, has_password boolean, locked_until timestamptz, second_factor boolean, invited_until timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
        SELECT a.staff_member_id, a.password_hash IS NOT NULL, CASE WHEN a.lockout_end > at THEN a.lockout_end END, a.two_factor_enabled,
            (SELECT max(l.expires_at) FROM password_links l WHERE l.staff_member_id = a.staff_member_id AND l.closed_at IS NULL)
        FROM accounts a
        WHERE a.staff_member_id = ANY (members) AND (viesion.administers() OR a.staff_member_id = viesion.staff_member())
    $$;

-- Does any row of any table point to this one? Asked of the foreign keys themselves: a table added later is not forgotten.
CREATE OR REPLACE FUNCTION viesion.is_referenced(target text, target_id int) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
    DECLARE
        key record;
        found boolean;
    BEGIN
        FOR key IN
            SELECT c.conrelid::regclass AS from_table, a.attname AS from_column FROM pg_constraint c
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid = ('public.' || quote_ident(target))::regclass
        LOOP
            EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I = $1)', key.from_table, key.from_column) INTO found USING target_id;
            IF found THEN
                RETURN true;
            END IF;
        END LOOP;
        RETURN false;
    END $$;

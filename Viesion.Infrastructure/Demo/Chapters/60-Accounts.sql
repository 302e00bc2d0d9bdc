-- Accounts in every state for the collaborators beside the demo logins: most at work (with the demo password), some invited, some whose
-- invitation ran out, a few locked, a few deactivated. A deactivated one follows no dossier.
UPDATE staff_members s SET active = false
WHERE pg_temp.dice(s.id, 'parti', 30) = 0 AND NOT EXISTS (SELECT FROM accounts a WHERE a.staff_member_id = s.id)
    AND NOT EXISTS (SELECT FROM referent_assignments r WHERE r.staff_member_id = s.id AND (r."end" IS NULL OR r."end" >= viesion.today()));

UPDATE staff_members s SET phone = '+3347564' || lpad(pg_temp.dice(s.id, 'poste', 10000)::text, 4, '0')
    WHERE pg_temp.dice(s.id, 'téléphone', 3) > 0;

INSERT INTO accounts (staff_member_id, user_name, normalized_user_name, email, normalized_email, email_confirmed, password_hash,
    security_stamp, concurrency_stamp,
    phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, lockout_end)
SELECT s.id, s.email, upper(s.email), s.email, upper(s.email), pg_temp.dice(s.id, 'venu', 12) > 1,
    CASE WHEN pg_temp.dice(s.id, 'venu', 12) > 1 THEN (SELECT password_hash FROM accounts ORDER BY id LIMIT 1) END, gen_random_uuid()::text,
        gen_random_uuid()::text,
    false, false, true, 0, CASE WHEN pg_temp.dice(s.id, 'venu', 12) > 1 AND pg_temp.dice(s.id, 'bloqué', 40) = 0
        THEN now() + interval '3 days' END
FROM staff_members s WHERE NOT EXISTS (SELECT FROM accounts a WHERE a.staff_member_id = s.id);

-- 0: invited these days; 1: too long ago.
INSERT INTO password_links (staff_member_id, kind, token_hash, created_at, expires_at, used)
SELECT s.id, 'Invitation', encode(sha256((gen_random_uuid()::text || s.id)::bytea), 'hex'), sent.at, sent.at + interval '24 hours', false
FROM staff_members s JOIN accounts a ON a.staff_member_id = s.id,
    LATERAL (SELECT now() - CASE pg_temp.dice(s.id, 'venu', 12) WHEN 0 THEN interval '2 hours' ELSE interval '6 days' END AS at) sent
WHERE a.password_hash IS NULL AND s.active;

-- What left, what could not, and what nobody knows of.
INSERT INTO outbox_messages (kind, payload, created_at, attempts, next_attempt_at, sent_at, handing_over_at, last_error)
SELECT 'courriel', jsonb_build_object('Purpose', 'invitation', 'To', s.email, 'ToName', s.first_name || ' ' || s.last_name, 'Subject',
    'Votre accès à Viesion')
        || CASE WHEN fate.n > 1 THEN '{}'
            ELSE '{"Text": "Bonjour,\n\nUn compte vient d’être créé pour vous dans Viesion. (Message de démonstration, sans lien.)"}'::jsonb
            END,
    l.created_at, CASE fate.n WHEN 0 THEN 1 WHEN 1 THEN 3 ELSE 1 END,
    CASE fate.n WHEN 1 THEN now() + interval '20 minutes' END,
    CASE WHEN fate.n > 2 THEN l.created_at + interval '10 seconds' END,
    CASE WHEN fate.n > 1 THEN l.created_at + interval '9 seconds' END,
    CASE fate.n WHEN 0 THEN 'L’adresse du destinataire est refusée par le serveur. (code 550)' WHEN 1
        THEN 'Le serveur d’envoi demande de réessayer plus tard. (code 451)'
        WHEN 2 THEN 'La liaison s’est interrompue au moment de la remise : ce message est peut-être arrivé. Vérifiez auprès du '
            'destinataire avant de le renvoyer.' END
FROM (SELECT *, (row_number() OVER (ORDER BY id) - 1) % 6 AS n FROM password_links ORDER BY id LIMIT 40) l
    JOIN staff_members s ON s.id = l.staff_member_id, LATERAL (SELECT l.n) fate (n);

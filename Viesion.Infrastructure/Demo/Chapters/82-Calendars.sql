-- Private links to an agenda (AGE-08): one host in five has one; most are read, a few never were. What the links were nobody knows.
INSERT INTO calendar_feeds (staff_member_id, token_hash, created_at, last_used_at)
SELECT s.id, encode(sha256(convert_to('démonstration ' || gen_random_uuid(), 'UTF8')), 'hex'),
    ((viesion.today() - 20 - pg_temp.dice(s.id, 'lien', 60))::date + time '09:12') AT TIME ZONE 'Europe/Paris',
    CASE WHEN pg_temp.dice(s.id, 'lien lu', 5) > 0 THEN (viesion.today() - 1 + time '18:45') AT TIME ZONE 'Europe/Paris' END
FROM staff_members s WHERE s.active AND s.profile IN ('Referent', 'EmploymentAdviser', 'FseReferent')
    AND (pg_temp.dice(s.id, 'lien privé', 5) = 0 OR s.email = 'referent@demo.viesion.fr');

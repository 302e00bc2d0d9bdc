-- « Dossiers suivis » of the demo accounts: of those of their own caseload or territory, and never the same for two people.
INSERT INTO favourites (staff_member_id, beneficiary_id, since)
SELECT s.id, seen.beneficiary_id, viesion.today() - seen.rank * interval '6 days' + interval '10 hours'
FROM (VALUES ('referent', 7), ('referent2', 4), ('structure', 5), ('secretariat', 6), ('chef', 3)) AS follower(account, many)
JOIN staff_members s ON s.email = follower.account || '@demo.viesion.fr'
CROSS JOIN LATERAL (SELECT d.beneficiary_id, row_number() OVER (ORDER BY (d.beneficiary_id * 7 + s.id) % 101, d.beneficiary_id) AS rank
    FROM (SELECT DISTINCT a.beneficiary_id FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
        WHERE a.start <= viesion.today() AND a."end" IS NULL AND (a.staff_member_id = s.id
            OR (s.profile = 'OrganisationSecretariat' AND a.organisation_id = s.organisation_id)
            OR (s.profile IN ('TerritorySecretariat', 'ServiceHead') AND b.territory_id = s.territory_id))) AS d) AS seen
WHERE seen.rank <= follower.many;

-- Mutations: of each caseload one household has left the département, and one has come under another territory.
WITH followed AS (
    SELECT b.genesis_file, row_number() OVER (PARTITION BY a.staff_member_id ORDER BY b.id) AS place
    FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
    WHERE a.kind = 'Pathway' AND viesion.runs(a.start, a."end", viesion.today()))
UPDATE beneficiaries b SET address_line = '12 avenue de la Gare', address_complement = NULL, address_postal_code = '26000',
    address_city = 'Valence'
WHERE b.genesis_file IN (SELECT genesis_file FROM followed WHERE place % 90 = 7);

WITH followed AS (
    SELECT b.genesis_file, row_number() OVER (PARTITION BY a.staff_member_id ORDER BY b.id) AS place
    FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
    WHERE a.kind = 'Pathway' AND viesion.runs(a.start, a."end", viesion.today()))
UPDATE beneficiaries b SET territory_id = (SELECT t.id FROM territories t ORDER BY t.id <= b.territory_id, t.id LIMIT 1)
WHERE b.genesis_file IN (SELECT genesis_file FROM followed WHERE place % 90 = 23);

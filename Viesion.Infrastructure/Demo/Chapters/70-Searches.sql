-- Saved searches of the demo accounts: by criteria and fixed lists, private and shared, and a short history.
INSERT INTO saved_searches (name, owner_id, shared, criteria, saved_at)
SELECT search.name, s.id, search.shared, search.criteria, viesion.today() - 12 * search.place
FROM (VALUES
    (1, 'chef', 'Droits clos encore suivis', true, 'droit=clos&etat=entree&tri=nom'),
    (2, 'chef', 'CER échus', true, 'cer=echu&tri=nom'),
    (3, 'secretariat', 'Sans CER', true, 'cer=aucun&etat=entree&tri=nom'),
    (1, 'referent', 'Mes veilles', false, 'etat=veille'),
    (2, 'referent', 'Moins de 30 ans sans CER', false, 'age=..29&cer=aucun'),
    (4, 'referent2', 'Non soumis aux droits et devoirs', true, 'devoirs=nsdd&etat=entree'),
    (1, 'structure', 'Versements suspendus', false, 'droit=versement-suspendu'),
    (2, 'admin', 'Droit non renseigné', true, 'droit=inconnu')) AS search(place, account, name, shared, criteria)
JOIN staff_members s ON s.email = search.account || '@demo.viesion.fr';

-- Fixed lists: ten dossiers followed by their owner.
INSERT INTO saved_searches (name, owner_id, shared, criteria, saved_at)
SELECT list.name, s.id, list.shared, NULL, viesion.today() - 5
FROM (VALUES ('referent', 'Atelier mobilité de janvier', true), ('structure', 'À recontacter', false)) AS list(account, name, shared)
    JOIN staff_members s ON s.email = list.account || '@demo.viesion.fr';
INSERT INTO saved_search_dossiers (saved_search_id, beneficiary_id)
SELECT list.id, ticked.beneficiary_id
FROM saved_searches list JOIN staff_members s ON s.id = list.owner_id
CROSS JOIN LATERAL (SELECT DISTINCT a.beneficiary_id FROM referent_assignments a
    WHERE (a.staff_member_id = s.id OR (s.profile = 'OrganisationSecretariat' AND a.organisation_id = s.organisation_id))
        AND a.start <= viesion.today() AND a."end" IS NULL
    ORDER BY 1 LIMIT 10) AS ticked
WHERE list.criteria IS NULL;

INSERT INTO recent_searches (staff_member_id, criteria, total, at)
SELECT s.id, recent.criteria, recent.total, viesion.today() - recent.days * interval '1 day' + interval '9 hours'
FROM (VALUES ('referent', 'q=martinez', 1, 1), ('referent', 'etat=veille', 5, 2), ('referent', 'cer=valide', 20, 3),
    ('chef', 'droit=clos&devoirs=nsdd', 12, 1), ('secretariat', 'cer=soumis', 15, 1)) AS recent(account, criteria, total, days)
JOIN staff_members s ON s.email = recent.account || '@demo.viesion.fr';

-- Exports in the states that stay (one waits and is written at the first start), and reports of the generator: private, shared, sent each
-- week or month.
INSERT INTO exports (owner_id, report, title, filters, state, requested_at, started_at, attempts, written, expected, bytes, finished_at,
    expires_at, failure, by_mail)
SELECT a.staff_member_id, e.report, e.title, e.filters, e.state, now() - e.ago, CASE WHEN e.attempts > 0 THEN now() - e.ago END, e.attempts,
    e.rows, e.rows, e.bytes,
    CASE WHEN e.state <> 'Queued' THEN now() - e.ago + interval '1 minute' END, CASE WHEN e.state = 'Expired'
        THEN now() - e.ago + interval '7 days' END, e.failure, false
FROM accounts a JOIN staff_members s ON s.id = a.staff_member_id
CROSS JOIN (VALUES
    ('dossiers-sans-cer', 'Dossiers sans CER', '', 'Queued', interval '1 minute', 0, 0, 0, NULL),
    ('cer-etat', 'CER état', 'jours=365', 'Expired', interval '12 days', 1, 5240, 812000, NULL),
    ('cer-a-renouveler', 'CER à renouveler', 'jours=90', 'Cancelled', interval '3 days', 1, 0, 0, NULL),
    ('generateur', 'Bénéficiaires par commune', 'groupe=commune', 'Failed', interval '2 days', 3, 0, 0,
        'Le serveur s’est arrêté plusieurs fois pendant l’export. Demandez-le de nouveau.')
) AS e (report, title, filters, state, ago, attempts, rows, bytes, failure)
WHERE s.email IN ('secretariat@demo.viesion.fr', 'chef@demo.viesion.fr', 'admin@demo.viesion.fr');

INSERT INTO saved_reports (owner_id, name, definition, shared, schedule, next_on, saved_at)
SELECT s.id, r.name, r.definition, r.shared, r.schedule,
    CASE r.schedule WHEN 'Weekly' THEN viesion.today() + (8 - extract(isodow FROM viesion.today())::int) WHEN 'Monthly'
        THEN (date_trunc('month', viesion.today()) + interval '1 month')::date END, now() - r.ago
FROM staff_members s JOIN (VALUES
    ('chef@demo.viesion.fr', 'File active par référent et état du droit',
        'colonnes=dossier,nom,prenom,structure,referent,droit,cer&criteres=etat%3Dentree&groupe=referent', true, 'Weekly',
        interval '20 days'),
    ('chef@demo.viesion.fr', 'Âge des bénéficiaires en veille', 'criteres=etat%3Dveille&groupe=age', false, 'None', interval '9 days'),
    ('admin@demo.viesion.fr', 'Entrées au dispositif, mois par mois',
        'colonnes=dossier,nom,prenom,territoire,entree&groupe=mois-entree&graphique=courbe', true, 'Monthly', interval '40 days'),
    ('secretariat@demo.viesion.fr', 'NSDD du territoire par structure',
        'colonnes=dossier,nom,prenom,structure,referent,devoirs&criteres=devoirs%3Dnsdd&groupe=structure', true, 'None', interval '5 days'),
    ('referent@demo.viesion.fr', 'Mes bénéficiaires sans CER', 'colonnes=dossier,nom,prenom,telephone,entree,cer&criteres=cer%3Daucun',
        false, 'None', interval '2 days')
) AS r (email, name, definition, shared, schedule, ago) ON r.email = s.email;

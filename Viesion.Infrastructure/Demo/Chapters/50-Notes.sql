-- Notes: about one dossier in eight has some, of every visibility, open and closed, written by its référent or by the secretariat of its
-- territory.
INSERT INTO notes (beneficiary_id, author_id, written_at, text, visibility, assignee_id, closed_at, closed_by_id)
SELECT d.beneficiary_id, author, at, text, visibility, CASE WHEN visibility = 'Assigned' THEN reader END,
    CASE WHEN closed THEN at + interval '5 hours' END, CASE WHEN closed
        THEN coalesce(CASE WHEN visibility = 'Assigned' THEN reader END, author) END
FROM (
    SELECT a.beneficiary_id, n,
        CASE pg_temp.dice(a.beneficiary_id, 'note visibility' || n, 6) WHEN 0 THEN 'Private' WHEN 1 THEN 'Assigned' WHEN 2 THEN 'Assigned'
            ELSE 'Public' END AS visibility,
        (viesion.today() - 1 - pg_temp.dice(a.beneficiary_id, 'note day' || n, 150))::timestamp + interval '8 hours'
            + make_interval(mins => pg_temp.dice(a.beneficiary_id, 'note time' || n, 560)) AS at,
        CASE WHEN pg_temp.dice(a.beneficiary_id, 'note author' || n, 4) = 0 THEN s.id ELSE a.staff_member_id END AS author,
        CASE WHEN pg_temp.dice(a.beneficiary_id, 'note author' || n, 4) = 0 THEN a.staff_member_id ELSE s.id END AS reader,
        pg_temp.dice(a.beneficiary_id, 'note closed' || n, 3) = 0 AS closed,
        (ARRAY['Joignable plutôt le matin, avant 9 h.', 'A changé de numéro de téléphone : le nouveau est dans l’identité.',
            'Rappeler la semaine prochaine pour fixer le rendez-vous de renouvellement.',
            'Attend la réponse du bailleur ; dossier FSL déposé.', 'Préfère être reçue au CMS plutôt qu’à la mairie.',
                'Permis de conduire obtenu : revoir avec elle les offres plus éloignées.',
            'Pièce d’identité à renouveler avant l’été.', 'Merci de vérifier la date de signature du dernier contrat.',
                'A pris contact avec la mission mobilité, sans suite pour l’instant.',
            'Souhaite une orientation vers une formation de remise à niveau.', 'Courrier revenu : adresse à confirmer avec la personne.',
                'Garde d’enfants trouvée à partir de la rentrée.'])
            [1 + pg_temp.dice(a.beneficiary_id, 'note text' || n, 12)] AS text
    FROM referent_assignments a
    JOIN staff_members r ON r.id = a.staff_member_id
    JOIN beneficiaries b ON b.id = a.beneficiary_id
    JOIN (SELECT territory_id, min(id) AS id FROM staff_members WHERE profile = 'TerritorySecretariat' AND active GROUP BY territory_id) s
        ON s.territory_id = b.territory_id
    CROSS JOIN generate_series(1, 3) AS n
    WHERE a.kind = 'Pathway' AND a.start <= viesion.today() AND a."end" IS NULL
      AND pg_temp.dice(a.beneficiary_id, 'notes', CASE WHEN r.email = 'referent@demo.viesion.fr' THEN 2 ELSE 8 END) = 0
      AND n <= 1 + pg_temp.dice(a.beneficiary_id, 'note count', 3)) d;

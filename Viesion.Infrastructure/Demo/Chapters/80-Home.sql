-- « Info et documentation »: what everybody reads on the home.
INSERT INTO announcements (title, text, link, at) VALUES
    ('Bienvenue dans Viesion', 'Votre accueil est à vous : « Organiser » permet de déplacer, d’agrandir ou de retirer chaque widget.', NULL,
        viesion.today() - interval '20 days' + interval '9 hours'),
    ('Commission CER de décembre', 'Les contrats soumis avant le 5 décembre passent en commission le 10. Pensez à compléter les objectifs.',
        '/rapports/cer-etat', viesion.today() - interval '2 days' + interval '8 hours 30 minutes'),
    ('Contrat d’engagement : les textes', 'La page du ministère sur le contrat d’engagement et les droits et devoirs.',
        'https://solidarites.gouv.fr/', viesion.today() - interval '9 days' + interval '10 hours');

-- Two questionnaires in use, a third no longer offered, and bilans on some dossiers: finished, drafts, on an older version too.
CREATE TEMP TABLE demo_questionnaires (name text, theme text, active boolean, questions jsonb) ON COMMIT DROP;
INSERT INTO demo_questionnaires VALUES
('Bilan de mobilité', 'Mobilité', true, '[
    {"Key": "permis", "Label": "Avez-vous le permis B ?", "Kind": "YesNo", "Required": true},
    {"Key": "moyen", "Label": "Comment vous déplacez-vous ?", "Kind": "SeveralChoices", "Choices": ["à pied", "à vélo",
         "en transport en commun", "en voiture", "avec un proche"]},
    {"Key": "distance", "Label": "Jusqu’à combien de kilomètres pouvez-vous aller travailler ?", "Kind": "Number", "Required": true},
    {"Key": "essais", "Label": "Dates des trajets essayés ensemble", "Kind": "Date", "Repeatable": true},
    {"Key": "suite", "Label": "Suite à donner", "Kind": "SingleChoice", "Required": true, "Choices": ["aucune", "auto-école solidaire",
         "aide à la réparation", "location à tarif social"]},
    {"Key": "commentaire", "Label": "Commentaire", "Kind": "LongText"}]'),
('Bilan de projet professionnel', 'Emploi', true, '[
    {"Key": "projet", "Label": "Quel métier visez-vous ?", "Kind": "Text", "Required": true},
    {"Key": "experience", "Label": "Années d’expérience dans ce métier", "Kind": "Number"},
    {"Key": "demarches", "Label": "Démarches faites depuis le dernier bilan", "Kind": "LongText", "Repeatable": true},
    {"Key": "disponible", "Label": "Disponible à partir du", "Kind": "Date"},
    {"Key": "etape", "Label": "Où en est le projet ?", "Kind": "SingleChoice", "Required": true, "Choices": ["à définir", "à vérifier",
         "validé", "en cours de réalisation"]}]'),
('Bilan d’accueil (ancien)', 'Accueil', false, '[{"Key": "accueil", "Label": "Comment s’est passé le premier rendez-vous ?",
     "Kind": "LongText", "Required": true}]');

INSERT INTO questionnaires (name, theme, active, number) SELECT name, theme, active, 1 FROM demo_questionnaires;
INSERT INTO questionnaire_versions (questionnaire_id, number, questions, question_count, created_by_id, created_at)
SELECT q.id, 1, d.questions, jsonb_array_length(d.questions), (SELECT min(id) FROM staff_members WHERE profile = 'Administrator'),
    viesion.today()::timestamp - interval '400 days'
FROM demo_questionnaires d JOIN questionnaires q USING (name);

INSERT INTO assessments (beneficiary_id, questionnaire_id, questionnaire_version_id, author_id, "on", started_at, updated_at, finished_at,
    answers, question_count, answer_count, revision)
SELECT d.beneficiary_id, v.questionnaire_id, v.id, d.staff_member_id, d.day, d.day::timestamp + interval '9 hours',
    d.day::timestamp + interval '10 hours',
    CASE WHEN NOT draft THEN d.day::timestamp + interval '10 hours' END, answers, v.question_count,
        (SELECT count(*) FROM jsonb_object_keys(answers)), 2
FROM (
    SELECT a.beneficiary_id, a.staff_member_id, n, pg_temp.dice(a.beneficiary_id, 'bilan draft' || n, 5) = 0 AS draft,
        greatest(a.start, viesion.today() - 5 - pg_temp.dice(a.beneficiary_id, 'bilan day' || n, 200)) AS day
    FROM referent_assignments a JOIN staff_members r ON r.id = a.staff_member_id CROSS JOIN generate_series(1, 3) AS n
    WHERE a.kind = 'Pathway' AND a.start <= viesion.today() AND a."end" IS NULL
      AND pg_temp.dice(a.beneficiary_id, 'bilans' || n, CASE WHEN r.email = 'referent@demo.viesion.fr' THEN 4 ELSE 25 END) = 0) d
CROSS JOIN LATERAL (SELECT CASE n WHEN 1 THEN 'Bilan de mobilité' WHEN 2 THEN 'Bilan de projet professionnel'
    ELSE 'Bilan d’accueil (ancien)' END AS name) chosen
JOIN questionnaires q ON q.name = chosen.name
JOIN questionnaire_versions v ON v.questionnaire_id = q.id
CROSS JOIN LATERAL (SELECT CASE n
    WHEN 1 THEN jsonb_build_object('permis', jsonb_build_array(CASE pg_temp.dice(d.beneficiary_id, 'permis', 2) WHEN 0 THEN 'oui'
        ELSE 'non' END),
        'distance', jsonb_build_array((5 * (1 + pg_temp.dice(d.beneficiary_id, 'distance', 8)))::text))
        || CASE WHEN draft THEN '{}' ELSE jsonb_build_object('moyen', jsonb_build_array('à pied', 'en transport en commun'),
            'suite', jsonb_build_array((ARRAY['aucune', 'auto-école solidaire', 'aide à la réparation',
                'location à tarif social'])[1 + pg_temp.dice(d.beneficiary_id, 'suite', 4)])) END
    WHEN 2 THEN jsonb_build_object('projet',
        jsonb_build_array((ARRAY['Agent d’entretien', 'Employée de commerce', 'Cuisinier', 'Aide à domicile',
        'Préparateur de commandes'])[1 + pg_temp.dice(d.beneficiary_id, 'projet', 5)]))
        || CASE WHEN draft THEN '{}'
            ELSE jsonb_build_object('etape',
            jsonb_build_array((ARRAY['à définir', 'à vérifier', 'validé', 'en cours de réalisation'])[1 + pg_temp.dice(d.beneficiary_id,
            'etape', 4)]),
            'demarches', jsonb_build_array('CV refait avec le conseiller.', 'Deux candidatures envoyées.')) END
    ELSE jsonb_build_object('accueil', jsonb_build_array('Présentation du dispositif et des engagements de chacun.')) END AS answers) said;

-- The questionnaire on mobility has since gained a question: what was answered before keeps the first version.
INSERT INTO questionnaire_versions (questionnaire_id, number, questions, question_count, created_by_id, created_at)
SELECT v.questionnaire_id, 2, v.questions || '[{"Key": "frein", "Label": "Ce qui empêche le plus de se déplacer", "Kind": "Text"}]',
    v.question_count + 1, v.created_by_id, viesion.today()::timestamp - interval '3 days'
FROM questionnaire_versions v JOIN questionnaires q ON q.id = v.questionnaire_id WHERE q.name = 'Bilan de mobilité';
UPDATE questionnaires SET number = 2 WHERE name = 'Bilan de mobilité';

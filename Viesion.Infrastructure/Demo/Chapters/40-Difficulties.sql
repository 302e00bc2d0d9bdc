-- Difficulties in every achievement, running and closed; skills at every level; wishes for about half of the dossiers.
CREATE TEMP TABLE wishing ON COMMIT DROP AS
SELECT DISTINCT ON (e.beneficiary_id) e.beneficiary_id AS id, e.entered_on AS entered, greatest(viesion.today() - e.entered_on, 1) AS days,
    a.staff_member_id AS author
FROM enrolments e LEFT JOIN referent_assignments a ON a.beneficiary_id = e.beneficiary_id AND a.kind = 'Pathway'
ORDER BY e.beneficiary_id, e.entered_on, a.start DESC;

INSERT INTO difficulties (beneficiary_id, item_id, start, "end", achievement_id, comment, author_id, recorded_at)
SELECT id, item, start, CASE WHEN achieved >= 4 AND NOT (achieved = 6 AND id % 2 = 0)
    THEN start + pg_temp.dice(key, 'difficulty end', viesion.today() - start + 1) END,
    achievements[achieved], comment, author, (start + time '08:00') AT TIME ZONE 'Europe/Paris'
FROM (
    SELECT w.id, w.author, key, items[1 + (pg_temp.dice(w.id, 'difficulty', cardinality(items)) + n * 4) % cardinality(items)] AS item,
        achievements,
        w.entered + pg_temp.dice(key, 'difficulty start', w.days) AS start,
            1 + pg_temp.dice(key, 'achievement', cardinality(achievements)) AS achieved,
        (ARRAY['Démarche engagée avec la personne, point au prochain entretien.',
            'Orientée vers le partenaire du territoire ; attend un rendez-vous.', 'Dossier d’aide déposé.',
            'Bloque la recherche d’emploi en horaires décalés.'])[1 + pg_temp.dice(key, 'difficulty comment', 8)] AS comment
    FROM wishing w
    CROSS JOIN (SELECT array_agg(i.id ORDER BY i.id) AS items FROM list_items i WHERE i.kind = 'Difficulty') AS known
    CROSS JOIN (SELECT array_agg(i.id ORDER BY i.position) AS achievements FROM list_items i
        WHERE i.kind = 'DifficultyAchievement') AS steps
    CROSS JOIN generate_series(1, 3) AS n
    CROSS JOIN LATERAL (SELECT w.id * 10 + n AS key) AS keys
    WHERE n <= (ARRAY[0, 0, 0, 0, 1, 1, 1, 2, 2, 3])[1 + pg_temp.dice(w.id, 'difficulties', 10)]) AS drawn;

INSERT INTO skills (beneficiary_id, item_id, level_id, start, "end", author_id, recorded_at)
SELECT id, item, level, start, CASE WHEN key % 9 = 0 THEN viesion.today() + 200 - pg_temp.dice(key, 'skill end',
    300) % (viesion.today() + 200 - start) END, author, (start + time '08:00') AT TIME ZONE 'Europe/Paris'
FROM (
    SELECT w.id, w.author, key, items[1 + (pg_temp.dice(w.id, 'skill', cardinality(items)) + n * 7) % cardinality(items)] AS item,
        levels[1 + pg_temp.dice(key, 'level', cardinality(levels))] AS level, w.entered + pg_temp.dice(key, 'skill start', w.days) AS start
    FROM wishing w
    CROSS JOIN (SELECT array_agg(i.id ORDER BY i.id) AS items FROM list_items i WHERE i.kind = 'Skill') AS known
    CROSS JOIN (SELECT array_agg(i.id ORDER BY i.position) AS levels FROM list_items i WHERE i.kind = 'SkillLevel') AS scale
    CROSS JOIN generate_series(1, 4) AS n
    CROSS JOIN LATERAL (SELECT w.id * 10 + n AS key) AS keys
    WHERE n <= (ARRAY[0, 0, 0, 0, 0, 0, 1, 2, 3, 4])[1 + pg_temp.dice(w.id, 'skills', 10)]) AS drawn;

INSERT INTO desired_occupations (beneficiary_id, occupation_id, title_id, since, rank, author_id)
SELECT w.id, rome.occupations[at], nullif(rome.titles[at], 0), w.entered + pg_temp.dice(w.id * 10 + n, 'wish', w.days), n, w.author
FROM wishing w
CROSS JOIN (SELECT array_agg(o.id ORDER BY o.id, t.id) AS occupations, array_agg(coalesce(t.id, 0) ORDER BY o.id, t.id) AS titles
    FROM occupations o LEFT JOIN occupation_titles t ON t.occupation_id = o.id AND t.active WHERE o.active) AS rome
CROSS JOIN generate_series(1, 3) AS n
CROSS JOIN LATERAL (SELECT 1 + (pg_temp.dice(w.id, 'occupation', cardinality(rome.occupations)) + n * 5) % cardinality(rome.occupations) AS
    at) AS drawn
WHERE n <= (ARRAY[0, 0, 0, 0, 0, 1, 1, 1, 2, 3])[1 + pg_temp.dice(w.id, 'occupations', 10)];

INSERT INTO desired_sectors (beneficiary_id, sector_id, since, rank, author_id)
SELECT w.id, known.sectors[1 + (pg_temp.dice(w.id, 'sector', cardinality(known.sectors)) + n * 5) % cardinality(known.sectors)],
    w.entered + pg_temp.dice(w.id * 10 + n, 'wish', w.days), n, w.author
FROM wishing w
CROSS JOIN (SELECT array_agg(id ORDER BY code) AS sectors FROM sectors
    WHERE code IN ('A', '01', '10', 'F', '43', '47', '49', '52', 'I', '55', '56', '62', '81', '84', '85', '87', '88', '96')) AS known
CROSS JOIN generate_series(1, 2) AS n
WHERE n <= (ARRAY[0, 0, 0, 0, 0, 0, 1, 1, 1, 2])[1 + pg_temp.dice(w.id, 'sectors', 10)];

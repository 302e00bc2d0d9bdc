using Npgsql;

namespace Viesion.Infrastructure.Demo;

/// <summary>
/// The référentiels that a département starts with: difficulties, skills, some sixty métiers of the ROME, the sectors of the NAF. Each is
/// written only where nothing of its kind exists yet.
/// </summary>
internal static class ReferenceTrees
{
    public static void Add(NpgsqlBatch write)
    {
        Tree(write, "difficultes.csv", "DifficultyNature", "Difficulty");
        Tree(write, "competences.csv", "SkillFieldGroup", "SkillField", "Skill");
        Rows(write, "metiers.csv", "INSERT INTO occupations (code, name, active) SELECT code, name, true FROM unnest($1, $2) AS o(code, "
            + "name) WHERE NOT EXISTS (SELECT FROM occupations)", 2);
        Rows(write, "appellations.csv", """
            INSERT INTO occupation_titles (code, name, occupation_id, active) SELECT t.code::int, t.name, o.id, true
            FROM unnest($1, $2, $3) AS t(code, name, rome) JOIN occupations o ON o.code = t.rome
                WHERE NOT EXISTS (SELECT FROM occupation_titles)
            """, 3);
        Rows(write, "naf.csv", "INSERT INTO sectors (code, name) SELECT code, name FROM unnest($1, $2, $3) AS s(code, name, section) WHERE "
            + "section = '' ON CONFLICT DO NOTHING", 3);
        Rows(write, "naf.csv", """
            INSERT INTO sectors (code, name, section_id) SELECT s.code, s.name, above.id
            FROM unnest($1, $2, $3) AS s(code, name, section) JOIN sectors above ON above.code = s.section ON CONFLICT DO NOTHING
            """, 3);
    }

    // One list a level, in the order of the file. The label that a level stands under is the column before it.
    private static void Tree(NpgsqlBatch write, string file, params string[] kinds)
    {
        Rows(write, file, $"""
            INSERT INTO list_items (kind, label, position, active) SELECT '{kinds[0]}', label, row_number() OVER (ORDER BY min(line)), true
            FROM unnest($1) WITH ORDINALITY AS items(label, line) WHERE NOT EXISTS (SELECT FROM list_items WHERE kind = '{kinds[0]}')
                GROUP BY label
            """, 1);
        for (var level = 1; level < kinds.Length; level++)
            Rows(write, file, $"""
                INSERT INTO list_items (kind, label, position, active, parent_id)
                SELECT '{kinds[level]}', items.label, row_number() OVER (PARTITION BY above.id ORDER BY min(items.line)), true, above.id
                FROM unnest(${level}, ${level + 1}) WITH ORDINALITY AS items(parent, label, line)
                    JOIN list_items above ON above.kind = '{kinds[level - 1]}' AND above.label = items.parent
                WHERE NOT EXISTS (SELECT FROM list_items WHERE kind = '{kinds[level]}') GROUP BY above.id, items.label
                """, level + 1);
    }

    private static void Rows(NpgsqlBatch write, string file, string sql, int columns)
    {
        var rows = DemoTexts.Rows(file).ToList();
        var command = new NpgsqlBatchCommand(sql);
        for (var column = 0; column < columns; column++)
            command.Parameters.Add(new() { Value = rows.Select(row => row[column]).ToArray() });
        write.BatchCommands.Add(command);
    }
}

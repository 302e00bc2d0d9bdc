using System.Globalization;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Commands.Bench;

/// <summary>The global search: its times, and how often the right person is among the first five.</summary>
internal static class SearchBenches
{
    private const int Persons = 400;

    public static async IAsyncEnumerable<Figure> Searches(BenchDatabase database, string size)
    {
        var admin = await database.For("admin");
        // The floor: what an index can't do without, by the words already known.
        foreach (var (name, text, words) in new[]
        {
            ("exact", "martinez", "'martinez':*"),
            ("prefix", "mart", "'mart':*"),
            ("accents", "HÉLÈNE MARTIN", "'helene':* & 'martin':*"),
            ("first_name", "soraya", "'soraya':*"),
            ("typo", "matrinez", "'martinez'"),
            ("two_typos", "sroaya matrinez", "'soraya' & 'martinez'")
        })
            yield return await Stopwatches.Compare($"search_{size}_{name}",
                () => admin.Read<GlobalSearchReads, IReadOnlyList<SearchFinding>>(reads => reads.Answer(text)),
                () => database.Floor("SELECT b.id, b.last_name, b.first_name FROM beneficiaries b WHERE id IN (SELECT beneficiary_id FROM "
                + $"dossier_lines WHERE name_vector @@ $${words}$$ LIMIT 500) ORDER BY sort_name LIMIT 7"), 20, 3);
    }

    /// <summary>
    /// « hits_… » lines: of persons drawn always the same, how many stand among the first five for what one would type to find them.
    /// </summary>
    public static async IAsyncEnumerable<string> Hits(BenchDatabase database, string size)
    {
        var admin = await database.For("admin");
        var drawn = await Draw(database);
        foreach (var (name, typed) in new (string, Func<Person, string>)[]
        {
            ("name_and_birth", p => $"{p.Last} {p.First} {p.Birth:dd/MM/yyyy}"),
            ("no_accent", p => $"{Plain(p.First)} {Plain(p.Last)} {p.Birth:dd/MM/yyyy}"),
            ("typo", p => $"{Mistyped(p.Last, p.Id)} {p.First} {p.Birth:dd/MM/yyyy}"),
            ("number", p => p.FileNumber.ToString("D6", CultureInfo.InvariantCulture)),
            ("names_alone", p => $"{p.Last} {p.First}"),
        })
        {
            var (found, among) = (0, 0);
            foreach (var person in drawn)
            {
                // By names alone nobody can tell homonyms apart: asked where there are five at most.
                if (name == "names_alone" && person.Homonyms > 5)
                    continue;
                among++;
                var answer = await admin.Read<SearchReads, IReadOnlyList<DossierSuggestion>>(reads => reads.Suggest(typed(person)));
                found += answer.Take(5).Any(suggestion => suggestion.Id == person.Id) ? 1 : 0;
            }
            yield return FormattableString.Invariant(
                $"{$"hits_{size}_{name}",-34} {100.0 * found / Math.Max(1, among),9:F1} % of {among} in the first five");
        }
    }

    private static async Task<List<Person>> Draw(BenchDatabase database)
    {
        await using var ask = database.Raw.CreateCommand($"""
            SELECT b.id, b.file_number, b.last_name, b.first_name, b.birth_date,
                (SELECT count(*) FROM beneficiaries h WHERE h.sort_name = b.sort_name)
            FROM beneficiaries b WHERE b.id IN (SELECT 1 + (hashtextextended('hit' || n, 7) & 2147483647) % (SELECT max(id)
                FROM beneficiaries) FROM generate_series(1, {Persons}) n)
            """);
        await using var reader = await ask.ExecuteReaderAsync();
        List<Person> drawn = [];
        while (await reader.ReadAsync())
            drawn.Add(new Person(reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3),
                reader.GetFieldValue<DateOnly>(4), reader.GetInt64(5)));
        return drawn;
    }

    // Two letters swapped inside the longest word, where a hurried finger swaps them.
    private static string Mistyped(string name, int seed)
    {
        var word = name.Split(' ', '-', '\'', '’').MaxBy(part => part.Length)!;
        if (word.Length < 5)
            return name;
        var at = 1 + (seed % (word.Length - 3));
        return name.Replace(word, word[..at] + word[at + 1] + word[at] + word[(at + 2)..], StringComparison.Ordinal);
    }

    private static string Plain(string name)
        => string.Concat(UserText.Decomposed(name).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .ToLowerInvariant();

    private sealed record Person(int Id, int FileNumber, string Last, string First, DateOnly Birth, long Homonyms);
}

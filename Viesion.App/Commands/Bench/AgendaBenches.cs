using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Commands.Bench;

/// <summary>A week of ten agendas with four hundred appointments, and a move saved, each beside the SQL that it can't do without.</summary>
internal static class AgendaBenches
{
    // Far from what the demo books, and a week of its own: the same whenever one measures.
    private const int Weeks = 40;
    private const string Marked = "comment = 'bench-agenda'";

    public static async IAsyncEnumerable<Figure> All(BenchDatabase database, string size)
    {
        var chief = await database.For("chef");
        var monday = TimeProvider.System.Today().AddDays(7 * Weeks);
        monday = monday.AddDays(-(((int)monday.DayOfWeek + 6) % 7));
        await Book(database, chief.Perimeter, monday);
        var (from, to) = (new DateTimeOffset(monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            new DateTimeOffset(monday.AddDays(7).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        var hosts = await database.Ask<int[]>($"SELECT array_agg(DISTINCT host_id) FROM appointments WHERE {Marked}");
        yield return await Stopwatches.Compare($"agenda_week_{size}",
            () => chief.Read<AgendaReads, AgendaSheet>(reads => reads.Sheet(hosts, from, to)),
            () => database.Floor(
                "SELECT s.id, s.first_name, s.last_name, o.name FROM staff_members s LEFT JOIN organisations o ON o.id = s.organisation_id",
                $"""
                SELECT a.*, n.label, v.name, p.attendance, b.first_name, b.last_name FROM appointments a JOIN appointment_natures n
                    ON n.id = a.nature_id LEFT JOIN venues v ON v.id = a.venue_id
                JOIN appointment_participants p ON p.appointment_id = a.id JOIN beneficiaries b ON b.id = p.beneficiary_id
                WHERE a.host_id IN ({string.Join(", ", hosts)}) AND NOT a.released AND a.starts_at < '{to:O}' AND a.ends_at > '{from:O}'
                    ORDER BY a.starts_at
                """));
        yield return await Move(database, chief, size, monday);
        await database.Floor($"DELETE FROM appointments WHERE {Marked}");
    }

    private static async Task<Figure> Move(BenchDatabase database, IOperations chief, string size, DateOnly monday)
    {
        var (id, host) = (await database.Ask<int>($"SELECT min(id) FROM appointments WHERE {Marked}"),
            await database.Ask<int>($"SELECT host_id FROM appointments WHERE {Marked} ORDER BY id LIMIT 1"));
        var later = false;
        return await Stopwatches.Compare($"agenda_move_{size}", async () =>
        {
            var version = await database.Ask<uint>($"SELECT xmin FROM appointments WHERE id = {id}");
            var moved = await chief.Run(
                new MoveAppointment(id, version, host, monday.AddDays(5), (later = !later) ? new(10, 0) : new(11, 0), 30));
            if (!moved.Succeeded)
                throw new InvalidOperationException(moved.Refusal.Message);
        }, () => database.Floor($"SELECT xmin FROM appointments WHERE id = {id}", "BEGIN",
            $"SELECT * FROM appointment_participants WHERE appointment_id = {id}",
            $"SELECT * FROM appointments WHERE host_id = {host} AND NOT released AND starts_at BETWEEN '{monday:yyyy-MM-dd}' AND "
            + $"'{monday.AddDays(60):yyyy-MM-dd}'",
            $"UPDATE appointments SET starts_at = starts_at, ends_at = ends_at WHERE id = {id}",
            "INSERT INTO audit_entries (at, action, subject, beneficiary_id) VALUES (now(), 'Changed', 'Floor', NULL)", "COMMIT"));
    }

    // Forty half hours a week for each of ten collaborators of the chief’s territory, each with a dossier of it.
    private static Task Book(BenchDatabase database, Perimeter chief, DateOnly monday)
        => database.Floor($"DELETE FROM appointments WHERE {Marked}", $"""
        WITH hosts AS (SELECT s.id, row_number() OVER (ORDER BY s.id) AS rank FROM staff_members s LEFT
            JOIN organisations o ON o.id = s.organisation_id
            WHERE s.active AND coalesce(s.territory_id, o.territory_id) = {chief.TerritoryId} ORDER BY s.id LIMIT 10),
        dossiers AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS rank FROM beneficiaries WHERE territory_id = {chief.TerritoryId}
            ORDER BY id LIMIT 400),
        made AS (
            INSERT INTO appointments (host_id, starts_at, ends_at, nature_id, booked_by_id, booked_at, comment, remind_by_sms,
                confirm_by_sms, released)
            SELECT h.id, t, t + interval '30 minutes', (SELECT min(id) FROM appointment_natures), h.id, now(), 'bench-agenda', false,
                false, false
            FROM hosts h, generate_series(0, 4) d, generate_series(0, 7) k, LATERAL (SELECT (date '{monday:yyyy-MM-dd}' + d)::timestamp
                AT TIME ZONE 'Europe/Paris' + interval '8 hours' + k * interval '1 hour' AS t) at
            RETURNING id, starts_at)
        INSERT INTO appointment_participants (appointment_id, beneficiary_id, day, attendance)
        SELECT m.id, d.id, m.starts_at::date, 'Planned' FROM (SELECT id, starts_at, row_number() OVER (ORDER BY id) - 1 AS rank FROM made) m
            JOIN dossiers d ON d.rank = m.rank % (SELECT count(*) FROM dossiers)
        """, "ANALYZE appointments", "ANALYZE appointment_participants");
}

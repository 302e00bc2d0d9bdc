using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;

namespace Viesion.App.Commands.Bench;

/// <summary>A thousand SMS that fall due at once, put into the outbox; beside it, the one statement that writes as many rows.</summary>
internal static class ReminderBenches
{
    private const int Due = 1_000;
    private const int Runs = 9;
    private const string Marked = "(SELECT id FROM appointments WHERE comment = 'bench-rappels')";

    public static async Task<Figure> Queue(BenchDatabase database, string size)
    {
        var door = database.For(Perimeter.System);
        await database.Floor($"DELETE FROM appointments WHERE id IN {Marked}", Booked(TimeProvider.System.Today().AddDays(400)),
            "ANALYZE appointment_sms");
        // What the demo left due leaves first.
        await Drain(door);
        var (ours, raw) = (new double[Runs], new double[Runs]);
        for (var run = 0; run < Runs; run++)
        {
            await Again(database);
            ours[run] = await Stopwatches.Time(() => Drain(door));
            await Again(database);
            raw[run] = await Stopwatches.Time(() => database.Floor($"""
                WITH queued AS (
                    INSERT INTO outbox_messages (kind, payload, created_at, next_attempt_at, attempts)
                    SELECT 'SMS', jsonb_build_object('SmsId', s.id, 'To', b.phone, 'ToName', b.first_name || ' ' || b.last_name),
                        now(), now(), 0
                    FROM appointment_sms s JOIN beneficiaries b ON b.id = s.beneficiary_id WHERE s.planned_for <= now()
                        AND s.message_id IS NULL AND s.withdrawn_at IS NULL ORDER BY s.planned_for LIMIT {Due}
                    RETURNING id, (payload->>'SmsId')::int AS sms_id)
                UPDATE appointment_sms s SET message_id = queued.id FROM queued WHERE s.id = queued.sms_id
                """));
        }
        await database.Floor("DELETE FROM outbox_messages WHERE id IN (SELECT message_id FROM appointment_sms WHERE participant_id IN "
            + $"(SELECT id FROM appointment_participants WHERE appointment_id IN {Marked}))",
            $"DELETE FROM appointments WHERE id IN {Marked}");
        Array.Sort(ours);
        Array.Sort(raw);
        return new Figure($"reminders_{Due}_{size}", ours[Runs / 2], raw[Runs / 2], ours[^1]);
    }

    private static async Task Drain(IOperations door)
    {
        while ((await door.Run(new QueueSms())).Value > 0)
        {
        }
    }

    private static Task Again(BenchDatabase database) => database.Floor(
        "DELETE FROM outbox_messages WHERE id IN (SELECT message_id FROM appointment_sms WHERE participant_id IN (SELECT id FROM "
        + $"appointment_participants WHERE appointment_id IN {Marked}))",
        "UPDATE appointment_sms SET message_id = NULL WHERE participant_id IN (SELECT id FROM appointment_participants WHERE "
        + $"appointment_id IN {Marked})");

    // A thousand half hours of one host, end to end, each with a dossier and its reminder.
    private static string Booked(DateOnly day) => $"""
        WITH made AS (
            INSERT INTO appointments (host_id, starts_at, ends_at, nature_id, booked_by_id, booked_at, comment, remind_by_sms,
                confirm_by_sms, released)
            SELECT (SELECT min(id) FROM staff_members WHERE active), t, t + interval '30 minutes', (SELECT min(id)
                FROM appointment_natures), (SELECT min(id) FROM staff_members WHERE active), now(), 'bench-rappels', true, false, false
            FROM generate_series(0, {Due - 1}) k, LATERAL (SELECT timestamptz '{day:yyyy-MM-dd} 08:00Z' + k * interval '30 minutes' AS t) at
            RETURNING id, starts_at),
        dossiers AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS rank FROM beneficiaries ORDER BY id LIMIT {Due}),
        convened AS (
            INSERT INTO appointment_participants (appointment_id, beneficiary_id, day, attendance)
            SELECT m.id, d.id, m.starts_at::date, 'Planned'
                FROM (SELECT id, starts_at, row_number() OVER (ORDER BY id) - 1 AS rank FROM made) m JOIN dossiers d ON d.rank = m.rank
            RETURNING id, beneficiary_id, day)
        INSERT INTO appointment_sms (participant_id, beneficiary_id, kind, appointment_at, planned_for, report_key)
        SELECT id, beneficiary_id, 'Reminder', day, now() - interval '1 minute', gen_random_uuid() FROM convened
        """;
}

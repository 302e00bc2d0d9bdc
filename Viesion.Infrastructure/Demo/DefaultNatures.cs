using Npgsql;

namespace Viesion.Infrastructure.Demo;

/// <summary>The natures of appointment that a département starts with (spec, « Types d’entretien »; AGE-10).</summary>
internal static class DefaultNatures
{
    // What a nature proposes after an absence, by its label.
    private static readonly IReadOnlyList<(string Label, int Minutes, string? Next, bool Panel, bool Collective)> All =
    [
        ("Entretien individuel référent", 45, null, false, false),
        ("Entretien téléphonique", 20, null, false, false),
        ("Entretien d’accueil", 60, null, false, false),
        ("Entretien de suivi", 45, null, false, false),
        ("Rencontre collective / atelier", 120, null, false, true),
        ("Visite à domicile", 60, null, false, false),
        ("1er RDV élaboration premier contrat", 60, "2ème RDV élaboration premier contrat", false, false),
        ("2ème RDV élaboration premier contrat", 60, null, true, false),
        ("1er RDV renouvellement contrat", 45, "2ème RDV renouvellement contrat", false, false),
        ("2ème RDV renouvellement contrat", 45, null, true, false),
        ("RDV de suivi", 30, null, false, false),
    ];

    public static NpgsqlBatchCommand WriteMissing() => new("""
        WITH given AS MATERIALIZED (
            SELECT nextval(pg_get_serial_sequence('appointment_natures', 'id'))::int AS id, n.* FROM unnest($1, $2, $3, $4, $5) WITH
                ORDINALITY AS n(label, minutes, next, panel, collective, position)
            WHERE NOT EXISTS (SELECT FROM appointment_natures))
        INSERT INTO appointment_natures (id, label, minutes, proposes_panel, collective, position, active, next_nature_id)
        SELECT id, label, minutes, panel, collective, position, true,
            (SELECT following.id FROM given following WHERE following.label = given.next) FROM given
        """)
    {
        Parameters =
        {
            new() { Value = All.Select(n => n.Label).ToArray() }, new() { Value = All.Select(n => n.Minutes).ToArray() },
            new() { Value = All.Select(n => n.Next).ToArray() },
            new() { Value = All.Select(n => n.Panel).ToArray() }, new() { Value = All.Select(n => n.Collective).ToArray() },
        },
    };
}

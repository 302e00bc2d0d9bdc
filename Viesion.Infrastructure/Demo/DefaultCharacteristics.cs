using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;
using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Demo;

/// <summary>
/// The families and characteristics that any département starts with (spec, « Familles de caractéristiques »): written when there is no
/// family at all.
/// </summary>
public static class DefaultCharacteristics
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter() }
    };

    public static readonly IReadOnlyList<DefaultCharacteristic> All =
    [
        new("AdministratifCD07", "Date actualisation dossier", GenesisSource.RefreshedOn)
        {
            RefreshCount = 5,
            RefreshUnit = RefreshUnit.Days
        },
        new("AdministratifCD07", "Date 1er accompagnement", GenesisSource.FirstFollowedOn),
        new("AdministratifCD07", "Pôle de DTAS", GenesisSource.Territory),
        new("AdministratifCD07", "Motif demande de MIDEM", GenesisSource.FormalNoticeRequestReason),
        new("AdministratifCD07", "Date demande de MIDEM", GenesisSource.FormalNoticeRequestedOn),
        new("AdministratifCD07", "Motif MIDEM secrétariat", GenesisSource.FormalNoticeReason),
        new("AdministratifCD07", "Date MIDEM", GenesisSource.FormalNoticeOn),
        new("Situation RSA", "État du droit", GenesisSource.Entitlement),
        new("Situation RSA", "Date suspension versement", GenesisSource.PaymentSuspendedOn),
        new("Situation RSA", "Nature contrat de travail", GenesisSource.EmploymentContract),
        new("Situation RSA", "Numéro CAF/MSA", GenesisSource.ClaimantNumber),
        new("Situation RSA", "Orientation", GenesisSource.Orientation),
        new("Situation RSA", "SDD/NSDD", GenesisSource.Duties),
        // Genesis does not pour it: people write it.
        new("Situation RSA", "Date d’entrée RSA", CharacteristicType.Date),
        new("Situation familiale", "Situation matrimoniale", GenesisSource.MaritalStatus),
        new("Situation familiale", "Date situation familiale", GenesisSource.MaritalStatusOn),
        new("Situation familiale", "Nombre d’enfants à charge", CharacteristicType.Number) { RefreshCount = 12, Min = 0, Max = 20 },
        new("Formation initiale", "Niveau", CharacteristicType.List)
        {
            Required = true,
            Options = ["sans diplôme", "niveau 3 (CAP, BEP)", "niveau 4 (baccalauréat)", "niveau 5 (bac + 2)", "niveau 6 (licence)",
                "niveau 7 et plus (master, doctorat)"],
        },
        new("Formation initiale", "Diplôme", CharacteristicType.Text),
        new("Mobilité", "Permis", CharacteristicType.List)
        {
            Required = true, RefreshCount = 12,
            Options = ["aucun", "permis B", "permis B en cours", "permis suspendu ou annulé", "permis AM (cyclomoteur)", "autre permis"],
        },
        new("Mobilité", "Véhicule", CharacteristicType.YesNo) { RefreshCount = 12 },
        new("Mobilité", "Moyen de transport", CharacteristicType.List)
        {
            Options = ["véhicule personnel", "transports en commun", "deux-roues motorisé", "vélo", "covoiturage", "à pied", "aucun"],
        },
        new("Logement", "Statut", CharacteristicType.List)
        {
            Required = true, RefreshCount = 6,
            Options = ["locataire du parc social", "locataire du parc privé", "propriétaire", "hébergé par un tiers",
                "hébergement d’urgence ou d’insertion", "sans domicile"],
        },
        new("Situation France Travail", "Inscrit", CharacteristicType.YesNo) { Required = true, RefreshCount = 6 },
        new("Situation France Travail", "Date d’inscription", CharacteristicType.Date),
        new("Situation France Travail", "Catégorie", CharacteristicType.List)
        {
            RefreshCount = 6,
            Options = ["A", "B", "C", "D", "E", "F", "G"]
        },
        new("Situation CDAPH", "RQTH", CharacteristicType.YesNo) { RefreshCount = 12 },
        new("Situation CDAPH", "AAH", CharacteristicType.YesNo) { RefreshCount = 12 },
    ];

    internal static NpgsqlBatchCommand WriteMissing() => new("""
        WITH given AS (
            SELECT *, row_number() OVER () AS place FROM jsonb_to_recordset($1)
                AS d(family text, name text, type text, source text, required boolean, refresh_count int, refresh_unit text, min numeric,
                    max numeric, options jsonb)
            WHERE NOT EXISTS (SELECT FROM characteristic_families)),
        families AS (
            INSERT INTO characteristic_families (name, position, active)
            SELECT family, row_number() OVER (ORDER BY min(place)), true FROM given GROUP BY family RETURNING id, name),
        definitions AS (
            INSERT INTO characteristic_definitions (family_id, name, type, source, required, refresh_count, refresh_unit, min, max,
                position, active, revision)
            SELECT f.id, g.name, g.type, g.source, g.required, g.refresh_count, CASE WHEN g.refresh_count IS NOT NULL THEN g.refresh_unit
                END, g.min, g.max,
                row_number() OVER (PARTITION BY f.id ORDER BY g.place), true, 1
            FROM given g JOIN families f ON f.name = g.family RETURNING id, family_id, name)
        INSERT INTO characteristic_options (definition_id, label, position, active)
        SELECT d.id, o.label, o.position, true
        FROM given g JOIN families f ON f.name = g.family JOIN definitions d ON d.family_id = f.id AND d.name = g.name
        CROSS JOIN LATERAL jsonb_array_elements_text(g.options) WITH ORDINALITY AS o(label, position)
        """)
    {
        Parameters = { new() { Value = JsonSerializer.Serialize(All, Json), NpgsqlDbType = NpgsqlDbType.Jsonb } },
    };
}

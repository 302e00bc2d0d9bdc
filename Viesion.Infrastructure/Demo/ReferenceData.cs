using Npgsql;
using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Demo;

/// <summary>
/// What any département starts with: three territories, the programme and the default lists (spec, « Default lists »). Each is written only
/// where nothing of its kind exists yet: what administrators have changed or deactivated never comes back.
/// </summary>
public static class ReferenceData
{
    public const string ProgrammeName = "Accompagnement RSA";

    public static readonly IReadOnlyList<(string Code, string Name)> Territories =
        [("DTAS-NORD", "DTAS Nord"), ("DTAS-CENTRE", "DTAS Centre"), ("DTAS-SUD-EST", "DTAS Sud-Est")];

    public static readonly IReadOnlyDictionary<ListKind, IReadOnlyList<string>> Lists = new Dictionary<ListKind, IReadOnlyList<string>>
    {
        [ListKind.StandbyReason] = ["hospitalisation", "contrat aidé", "CDDI (IAE)", "formation longue", "congé maternité ou parental",
            "incarcération", "création d’activité en cours", "autre"],
        [ListKind.CerPriority] = ["normale", "urgente (fin de droit proche)", "rétablissement", "passage en EP demandé",
            "réorientation à discuter", "rappel du référent demandé"],
        [ListKind.ObjectiveTheme] = ["accès aux droits", "santé", "logement", "mobilité", "famille et garde d’enfants",
            "budget et endettement", "maîtrise de la langue", "numérique",
            "formation et qualification", "projet professionnel", "recherche d’emploi", "création et maintien d’activité (TNS)",
            "lien social"],
        [ListKind.Orientation] = ["sociale", "socio-professionnelle", "professionnelle", "TNS (travailleur non salarié)"],
        [ListKind.DifficultyAchievement] = [
            "1 – repérée", "2 – en cours", "3 – orientée", "4 – résolue en interne", "5 – résolue par un partenaire", "6 – non résolue"],
        [ListKind.SkillLevel] = ["notions", "en cours d’acquisition", "acquise", "maîtrisée"],
        [ListKind.AppointmentTheme] = ["convocation 1er accueil", "élaboration CER", "renouvellement CER", "emploi", "formation",
            "mobilité", "logement", "santé", "budget", "garde d’enfants",
            "accès aux droits", "création d’activité"],
        [ListKind.AppointmentChannel] = ["sur place", "téléphone", "visioconférence", "domicile", "courrier", "courriel", "SMS"],
        [ListKind.AbsenceReason] = ["accident", "maladie", "non excusé", "problème de transport", "travail"],
        [ListKind.DocumentFolder] = ["courriers", "CER scannés", "documents BRSA", "diagnostics", "FSE", "MIDEM", "pièces d’identité",
            "formation", "santé (droits)", "divers"],
        [ListKind.DocumentType] = ["CV", "courrier du Département", "convocation", "CER signé", "pièce d’identité", "attestation CAF/MSA",
            "justificatif de domicile", "contrat de travail", "bulletin de salaire",
            "diplôme", "demande de diagnostic", "mise en demeure", "courrier du bénéficiaire", "autre"],
        [ListKind.AccompanimentEndReason] = ["emploi durable", "formation qualifiante", "retraite", "droit clos", "NSDD",
            "déménagement hors département", "changement de territoire", "décès", "autre"],
    };

    /// <summary>Writes what is missing; safe to call at each start, and from several servers at once.</summary>
    public static async Task WriteMissing(NpgsqlDataSource database, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var write = new NpgsqlBatch(connection, transaction);
        write.BatchCommands.Add(new NpgsqlBatchCommand("SELECT pg_advisory_xact_lock(hashtext('viesion reference data'))"));
        write.BatchCommands.Add(new NpgsqlBatchCommand("""
            INSERT INTO territories (code, name) SELECT * FROM unnest($1, $2) WHERE NOT EXISTS (SELECT FROM territories)
            """)
        {
            Parameters =
            {
                new() { Value = Territories.Select(t => t.Code).ToArray() },
                new() { Value = Territories.Select(t => t.Name).ToArray() }
            },
        });
        write.BatchCommands.Add(
            new NpgsqlBatchCommand(
                "INSERT INTO programmes (name, is_default) SELECT $1, true WHERE NOT EXISTS (SELECT FROM programmes WHERE is_default)")
            {
                Parameters = { new() { Value = ProgrammeName } },
            });
        foreach (var (kind, labels) in Lists)
            write.BatchCommands.Add(new NpgsqlBatchCommand("""
                INSERT INTO list_items (kind, label, position, active) SELECT $1, label, position, true
                    FROM unnest($2) WITH ORDINALITY AS items(label, position)
                WHERE NOT EXISTS (SELECT FROM list_items WHERE kind = $1)
                """)
            {
                Parameters = { new() { Value = kind.ToString() }, new() { Value = labels.ToArray() } },
            });
        write.BatchCommands.Add(DefaultCharacteristics.WriteMissing());
        write.BatchCommands.Add(DefaultNatures.WriteMissing());
        ReferenceTrees.Add(write);
        await write.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

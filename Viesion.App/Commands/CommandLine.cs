using Npgsql;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands;

/// <summary>
/// The command line (spec, « Command line »): one word, then options. Every foreseeable failure is one French sentence and exit code 1 or
/// 2.
/// </summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var options = Options.Parse(args.Skip(1));
        try
        {
            return args.FirstOrDefault() switch
            {
                null or "start" => await StartCommand.Run(options),
                "bench" => await Bench.BenchCommand.Run(options),
                "seed" => await SeedCommand.Run(options),
                "migrate" => await MigrateCommand.Run(options),
                "genesis-import" => await GenesisImportCommand.Run(options),
                "genesis-sample" => await GenesisSampleCommand.Run(options),
                var unknown => Unknown(unknown),
            };
        }
        catch (Exception refusal) when (refusal is StartRefusedException or SchemaTooNewException)
        {
            return Say(refusal.Message);
        }
        catch (OperationCanceledException)
        {
            return Say("Arrêté avant la fin.", 130);
        }
        catch (NpgsqlException failure)
        {
            return Say(Sentence(failure));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Say("Un fichier ou un dossier ne peut pas être lu ou écrit : vérifiez les droits et la place sur le disque.");
        }
    }

    private static string Sentence(NpgsqlException failure) => failure.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "La base de données refuse cet identifiant ou ce mot de passe : vérifiez ConnectionStrings__Viesion.",
        PostgresErrorCodes.InvalidCatalogName =>
            "Cette base de données n’existe pas sur le serveur : créez-la, ou vérifiez ConnectionStrings__Viesion.",
        PostgresErrorCodes.InsufficientPrivilege => "L’identifiant n’a pas les droits nécessaires dans cette base de données : il doit en "
            + "être propriétaire et pouvoir créer un rôle.",
        null => "La base de données ne répond pas : vérifiez que PostgreSQL est démarré et que ConnectionStrings__Viesion le désigne.",
        var state => $"La base de données a refusé une opération (code PostgreSQL {state}).",
    };

    private static int Unknown(string command)
        => Say($"Commande inconnue : « {command} ». Commandes : start, migrate, genesis-import, genesis-sample, seed, bench.", 2);

    private static int Say(string sentence, int exitCode = 1)
    {
        Console.Error.WriteLine(sentence);
        return exitCode;
    }
}

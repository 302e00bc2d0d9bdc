using Npgsql;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands;

/// <summary>The command line (spec, « Command line »): one word, then options. Every foreseeable failure is one French sentence and exit code 1 or 2.</summary>
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
            return Say($"La base de données ne répond pas ou refuse la connexion : {failure.Message}");
        }
    }

    private static int Unknown(string command) => Say($"Commande inconnue : « {command} ». Commandes : start, migrate, genesis-import, genesis-sample, seed, bench.", 2);

    private static int Say(string sentence, int exitCode = 1)
    {
        Console.Error.WriteLine(sentence);
        return exitCode;
    }
}

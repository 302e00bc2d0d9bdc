using System.Text;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands;

/// <summary>
/// « genesis-sample --beneficiaries N --out FILE [--seed S] [--changed PCT] »: a deterministic Genesis file for the référents of the
/// database.
/// </summary>
internal static class GenesisSampleCommand
{
    public static async Task<int> Run(Options options)
    {
        var count = options.Number("beneficiaries", 0);
        if (count == 0 || options.Text("out") is not { } path)
            throw new StartRefusedException("Usage : genesis-sample --beneficiaries N --out FICHIER [--seed S] [--changed POURCENTAGE]");
        var (seed, changed) = (options.Number("seed", 1), options.Number("changed", 0));
        if (changed > 100)
            throw new StartRefusedException("--changed attend un pourcentage, de 0 à 100.");
        await using var database = await Database.Open();
        await database.Migrate();
        await using var services = database.Services();
        var sample = await services.GetRequiredService<OperationsFactory>().For(Perimeter.System).Read<GenesisSampleReads, GenesisSample>(
            reads => reads.Sample(seed));
        if (sample.Referents.Count == 0)
            throw new StartRefusedException(
                "La base ne contient aucun référent rattaché à un territoire : chargez d’abord la démonstration ou « seed ».");
        await using var output = Writer(path);
        sample.Write(output, count, changed);
        Console.WriteLine($"{count} personnes écrites dans « {path} ».");
        return 0;
    }

    private static StreamWriter Writer(string path)
    {
        try
        {
            return new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Le fichier « {path} » ne peut pas être écrit.");
        }
    }
}

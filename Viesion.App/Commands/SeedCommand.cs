using System.Diagnostics;
using Viesion.Infrastructure.Demo;

namespace Viesion.App.Commands;

/// <summary>« seed --beneficiaries N [--seed S] »: a synthetic département of N dossiers, into an empty database only.</summary>
internal static class SeedCommand
{
    public static async Task<int> Run(Options options)
    {
        await using var database = await Database.Open();
        await database.Migrate();
        await using var services = database.Services();
        var watch = Stopwatch.StartNew();
        var beneficiaries = options.Number("beneficiaries", DemoDepartment.DefaultBeneficiaries);
        await services.GetRequiredService<DemoDepartment>().Load(beneficiaries, options.Number("seed", DemoDepartment.DefaultSeed));
        Console.WriteLine($"{beneficiaries:N0} dossiers créés en {watch.Elapsed.TotalSeconds:N1} s.");
        return 0;
    }
}

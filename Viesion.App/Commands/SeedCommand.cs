using System.Diagnostics;
using Viesion.Infrastructure.Demo;

namespace Viesion.App.Commands;

/// <summary>« seed --beneficiaries N [--seed S] »: a synthetic département of N dossiers, into an empty database only.</summary>
internal static class SeedCommand
{
    public static async Task<int> Run(Options options)
    {
        using var signals = new StopSignals();
        await using var database = await Database.Open();
        await using var services = database.Services();
        await Database.Migrate(services, signals.Token);
        var watch = Stopwatch.StartNew();
        var beneficiaries = options.Number("beneficiaries", DemoDepartment.DefaultBeneficiaries);
        await services.GetRequiredService<DemoDepartment>()
            .Load(beneficiaries, options.Number("seed", DemoDepartment.DefaultSeed), Progress(beneficiaries), signals.Token);
        Console.WriteLine($"{beneficiaries} dossiers créés en {watch.Elapsed.TotalSeconds:0.0} s.");
        return 0;
    }

    private static Action<int>? Progress(int beneficiaries)
        => Console.IsOutputRedirected ? null
            : done => Console.Write(done < beneficiaries ? $"\r{done} dossiers sur {beneficiaries}…" : "\r");
}

using System.Globalization;
using System.Text.Json;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands;

/// <summary>
/// « genesis-import FILE [--date AAAA-MM-JJ] [--force] »: one sync run; its summary is the last line, as JSON. Exit 2 when the file can't
/// be read at all.
/// </summary>
internal static class GenesisImportCommand
{
    public static async Task<int> Run(Options options)
    {
        if (options.Words.Concat([options.Text("force")]).FirstOrDefault(word => word is not null) is not { } path)
            throw new StartRefusedException("Usage : genesis-import FICHIER [--date AAAA-MM-JJ] [--force]");
        if (!File.Exists(path))
            return Refuse(GenesisRefusals.NotFound(path));
        await using var database = await Database.Open();
        await database.Migrate();
        await using var services = database.Services();
        var result = await services.GetRequiredService<OperationsFactory>().For(Perimeter.System)
            .Run(new ImportGenesis(path, Date(options), options.Has("force"), Progress: new Progress()));
        if (!result.Succeeded)
            return Refuse(result.Refusal);
        if (result.Value.Warning is { } warning)
            await Console.Error.WriteLineAsync(warning);
        Console.WriteLine(Json(result.Value));
        return 0;
    }

    internal static string Json(SyncSummary summary) => JsonSerializer.Serialize(new
    {
        read = summary.Read,
        created = summary.Created,
        updated = summary.Updated,
        unchanged = summary.Unchanged,
        rejected = summary.Rejected,
        reoriented = summary.Reoriented,
        reopened = summary.Reopened,
        warnings = summary.Warned,
        file = summary.File,
    });

    private static DateOnly? Date(Options options)
    {
        if (options.Text("date") is not { } typed)
            return null;
        return DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new StartRefusedException($"« {typed} » n’est pas une date. Exemple : --date 2026-11-20");
    }

    private static int Refuse(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Message);
        return refusal.Code.StartsWith("fichier-", StringComparison.Ordinal) ? 2 : 1;
    }

    private sealed class Progress : IProgress<SyncProgress>
    {
        private readonly long started = TimeProvider.System.GetTimestamp();

        public void Report(SyncProgress value)
            => Console.Error.WriteLine(
                $"{value.Percent,3} % {value.Step} ({TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} s)");
    }
}

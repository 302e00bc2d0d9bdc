using Viesion.Domain.Common;
using Viesion.Domain.Genesis;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// The folder where files arrive. They are taken in name order and leave it once settled: to « traites », or to « refuses ».
/// </summary>
public sealed class GenesisInbox(GenesisSettings settings)
{
    public const long MaxBytes = 1L << 30;
    private const string Arriving = ".en-cours";

    public IReadOnlyList<string> Waiting() => !Directory.Exists(settings.Inbox) ? []
        : [.. Directory.EnumerateFiles(settings.Inbox).Where(IsFile).OrderBy(Path.GetFileName, StringComparer.Ordinal)];

    /// <summary>Takes in a file sent by an administrator: it appears in the folder once whole.</summary>
    public async Task<Result<string>> Receive(
        string fileName, DateTimeOffset modifiedAt, Stream content, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        if (!IsFile(name) || name.Length > GenesisRun.FileNameMaxLength || name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            return GenesisInboxRefusals.NotCsv;
        Directory.CreateDirectory(settings.Inbox);
        var path = Path.Combine(settings.Inbox, name);
        if (File.Exists(path))
            return GenesisInboxRefusals.AlreadyWaiting(name);
        var arriving = Path.Combine(settings.Inbox, $"{Guid.NewGuid():N}{Arriving}");
        try
        {
            await using (var file = new FileStream(
                arriving, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
                await content.CopyToAsync(file, cancellationToken);
            File.SetLastWriteTimeUtc(arriving, modifiedAt.UtcDateTime);
            File.Move(arriving, path, overwrite: true);
            return name;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>Puts a file aside; one of the same name that is there already is replaced.</summary>
    public void Settle(string path, bool taken)
    {
        var folder = Path.Combine(settings.Inbox, taken ? "traites" : "refuses");
        Directory.CreateDirectory(folder);
        File.Move(path, Path.Combine(folder, Path.GetFileName(path)), overwrite: true);
    }

    private static bool IsFile(string path)
        => Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TXT" && !Path.GetFileName(path).StartsWith('.');
}

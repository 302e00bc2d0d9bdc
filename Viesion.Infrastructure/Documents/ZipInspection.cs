using System.Buffers;
using System.IO.Compression;

namespace Viesion.Infrastructure.Documents;

/// <summary>What an archive holds, unfolded as far as is reasonable: what it says of its own sizes is not believed.</summary>
internal sealed record ZipInspection(IReadOnlySet<string> Entries, bool TooBig)
{
    private const int MaxEntries = 4_000;
    private const long MaxBytes = 200L * 1024 * 1024;

    public bool Has(string entry) => Entries.Contains(entry);

    /// <summary>A project of macros, wherever it lies.</summary>
    public bool HasMacros
        => Entries.Any(entry => entry.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || entry.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
            || entry.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when it is no archive, or a broken one.</summary>
    public static ZipInspection? Of(Stream content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Take(MaxEntries + 1).Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (zip.Entries.Count > MaxEntries)
                return new(names, true);
            var total = 0L;
            foreach (var entry in zip.Entries)
            {
                using var unfolded = entry.Open();
                while (unfolded.Read(buffer) is var read and > 0)
                    if ((total += read) > MaxBytes)
                        return new(names, true);
            }
            return new(names, false);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

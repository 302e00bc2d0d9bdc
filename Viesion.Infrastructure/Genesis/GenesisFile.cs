using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// A Genesis file, opened: its date, the hash of its content and its encoding are known after one streamed pass; nothing of it is held in
/// memory.
/// </summary>
internal sealed partial class GenesisFile : IAsyncDisposable
{
    private readonly FileStream stream;

    private GenesisFile(FileStream stream, string name, DateOnly fileOn, string hash, Encoding encoding)
        => (this.stream, Name, FileOn, Hash, Encoding) = (stream, name, fileOn, hash, encoding);

    public string Name { get; }

    public DateOnly FileOn { get; }

    public string Hash { get; }

    /// <summary>UTF-8, or Windows-1252. Throws on bytes that it can't read.</summary>
    public Encoding Encoding { get; }

    public long Length => stream.Length;

    public static async Task<Result<GenesisFile>> Open(string path, DateOnly? fileOn, CancellationToken cancellationToken)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return GenesisRefusals.NotFound(path);
        }
        var (refusal, hash, encoding) = await Examined(stream, path, cancellationToken);
        if (refusal is null)
            return new GenesisFile(stream, Path.GetFileName(path), DateInName(path) ?? fileOn
                ?? new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ParisDate(), hash, encoding);
        await stream.DisposeAsync();
        return refusal;
    }

    /// <summary>The lines from the beginning, without the byte order mark.</summary>
    public BoundedLines Lines()
    {
        stream.Position = 0;
        Span<byte> mark = stackalloc byte[3];
        if (stream.Length < 3 || stream.ReadAtLeast(mark, 3, false) < 3 || !mark.SequenceEqual(Encoding.UTF8.Preamble))
            stream.Position = 0;
        return new BoundedLines(stream);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private static async Task<(Refusal? Refusal, string Hash, Encoding Encoding)> Examined(
        FileStream stream, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await Examine(stream, cancellationToken);
        }
        catch (IOException)
        {
            return (GenesisRefusals.NotFound(path), "", Encoding.UTF8);
        }
    }

    private static async Task<(Refusal? Refusal, string Hash, Encoding Encoding)> Examine(
        FileStream stream, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var census = new Utf8Census();
        var buffer = new byte[128 * 1024];
        var first = true;
        int count;
        while ((count = await stream.ReadAtLeastAsync(buffer, 4, false, cancellationToken)) > 0)
        {
            if (first && Foreign(buffer.AsSpan(0, count)) is { } refusal)
                return (refusal, "", Encoding.UTF8);
            first = false;
            hash.AppendData(buffer, 0, count);
            census.Count(buffer.AsSpan(0, count));
        }
        return first ? (GenesisRefusals.Empty, "", Encoding.UTF8)
            : (null, Convert.ToHexStringLower(hash.GetHashAndReset()), census.IsUtf8 ? new UTF8Encoding(false, true) : Windows1252());
    }

    private static Refusal? Foreign(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => GenesisRefusals.Utf16,
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] or [0x1F, 0x8B, ..] => GenesisRefusals.Workbook,
        [0xEF, 0xBB, 0xBF] => GenesisRefusals.Empty,
        _ => null,
    };

    private static Encoding Windows1252()
        => CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static DateOnly? DateInName(string path)
    {
        foreach (Match match in EightDigits().Matches(Path.GetFileName(path)))
            if (DateOnly.TryParseExact(match.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day.Year is >= 2000 and < 2100)
                return day;
        return null;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{8}(?![0-9])")]
    private static partial Regex EightDigits();
}

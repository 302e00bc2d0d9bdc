using System.Buffers;
using System.Security.Cryptography;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents;

/// <summary>
/// A folder: each content once, at <c>ab/cd/abcd…</c>. Received under a name drawn at random, on the disk before it is renamed to its
/// place: there whole, or not at all.
/// </summary>
internal sealed class DocumentStore(DocumentSettings settings) : IDocumentStore
{
    private const int BufferSize = 1 << 16;

    private readonly string received = Path.Combine(settings.Folder, "recus");

    public async Task<Result<ReceivedFile>> Receive(Stream content, long maxBytes, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(received);
        var file = new ReceivedFile(Guid.NewGuid().ToString("N"), 0, "");
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        try
        {
            await using (var output = new FileStream(Waiting(file), Mine()))
            {
                while (size <= maxBytes && await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken) is var read and > 0)
                {
                    hash.AppendData(buffer, 0, read);
                    await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                    size += read;
                }
                output.Flush(flushToDisk: true);
            }
            if (size > 0 && size <= maxBytes)
                return file with { Size = size, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
            Discard(file);
            return size == 0 ? DocumentRefusals.Empty : DocumentRefusals.TooBig;
        }
        catch
        {
            Discard(file);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public Stream? Look(ReceivedFile file) => Read(Waiting(file));

    public void Keep(ReceivedFile file)
    {
        var place = Place(file.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (File.Exists(place))
            Discard(file);
        else
            File.Move(Waiting(file), place, overwrite: true);
    }

    public void Discard(ReceivedFile file) => File.Delete(Waiting(file));

    public Stream? Open(string sha256) => Read(Place(sha256));

    public void Delete(string sha256)
    {
        if (Directory.Exists(Path.GetDirectoryName(Place(sha256))))
            File.Delete(Place(sha256));
    }

    public void Sweep(DateTimeOffset before)
    {
        if (Directory.Exists(received))
            foreach (var left in Directory.EnumerateFiles(received).Where(path => File.GetLastWriteTimeUtc(path) < before.UtcDateTime))
                File.Delete(left);
    }

    // The server's own account alone reads them.
    private static FileStreamOptions Mine()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static FileStream? Read(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize,
                FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // Neither a ticket nor a hash ever leads out of the folder.
    private string Waiting(ReceivedFile file)
        => Path.Combine(received, Guid.TryParseExact(file.Ticket, "N", out var ticket) ? ticket.ToString("N") : Guid.Empty.ToString("N"));

    private string Place(string sha256)
        => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower) ? Path.Combine(settings.Folder, sha256[..2], sha256[2..4], sha256)
            : throw new ArgumentException("Not a SHA-256 in lower case.", nameof(sha256));
}

namespace Viesion.App.Commands;

/// <summary>
/// Several commands may use the embedded database at once (an import while the application runs): the last one out stops it.
/// The file's lock dies with its process, so that a killed one leaves nothing behind.
/// </summary>
internal sealed class SharedUse : IDisposable
{
    private readonly string path;
    private readonly FileStream held;

    private SharedUse(string path, FileStream held) => (this.path, this.held) = (path, held);

    public static async Task<SharedUse> Enter(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new SharedUse(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read));
            }
            catch (IOException) when (attempt < 150)
            {
                // Somebody is stopping it this very moment.
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    /// <summary>Leaves; runs <paramref name="stop"/> when nobody else is in.</summary>
    public async Task Leave(Func<Task> stop)
    {
        Dispose();
        FileStream alone;
        try
        {
            alone = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return;
        }
        await using (alone)
            await stop();
    }

    public void Dispose() => held.Dispose();
}

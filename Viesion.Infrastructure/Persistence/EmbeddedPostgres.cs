using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// A private PostgreSQL cluster in a folder of its own, reached by a Unix socket that only its owner may open: never the machine's own
/// cluster, never the network. PostgreSQL refuses to run as root, so root lends it to the user « postgres ».
/// </summary>
public sealed class EmbeddedPostgres
{
    private const string Superuser = "viesion_admin";
    private const string Login = "viesion";

    private readonly string binaries;
    private readonly string data;
    private readonly string socket;
    private readonly string settings;

    private EmbeddedPostgres(string binaries, string data, string socket, string settings)
        => (this.binaries, this.data, this.socket, this.settings) = (binaries, data, socket, settings);

    private static bool IsRoot => Environment.UserName == "root";

    /// <param name="folder">Where the cluster lives; made when missing.</param>
    /// <param name="durable">False for tests alone: a crash may lose everything.</param>
    /// <exception cref="StartRefusedException">PostgreSQL is not installed, or does not start; the message is for people.</exception>
    public static async Task<EmbeddedPostgres> Start(string folder, bool durable = true)
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(VersionOf).Select(path => Path.Combine(path, "bin"))
                .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb"))) : null;
        if (binaries is null)
            throw new StartRefusedException(
                "PostgreSQL n’est pas installé. Lancez « ./viesion start », qui l’installe, ou « apt-get install postgresql ».");
        folder = await Reachable(Path.GetFullPath(folder));
        // A socket's path is limited to 107 characters: a short one, told apart by the folder's hash.
        var socket = Path.Combine("/tmp", "viesion-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12]);
        var settings = $"-c listen_addresses='' -c unix_socket_directories={socket} -c unix_socket_permissions=0700 -c max_connections=200"
            + " -c shared_buffers=512MB -c work_mem=16MB -c maintenance_work_mem=256MB -c max_wal_size=4GB -c "
            + "random_page_cost=1.1 -c jit=off"
            + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        var cluster = new EmbeddedPostgres(binaries, folder, socket, settings);
        await cluster.Run();
        return cluster;
    }

    public string ConnectionString(string database) => $"Host={socket};Username={Login};Database={database}";

    /// <summary>As the cluster's own superuser, whom no wall stops: for measuring raw SQL beside ours.</summary>
    public string RawConnectionString(string database) => $"Host={socket};Username={Superuser};Database={database};Search Path=public";

    public async Task<bool> CreateDatabaseIfMissing(string name)
    {
        await using var admin = await Admin();
        await using var exists = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", admin)
        {
            Parameters = { new() { Value = name } }
        };
        if ((long)(await exists.ExecuteScalarAsync())! > 0)
            return false;
        await Execute(admin, $"CREATE DATABASE \"{name}\" OWNER {Login} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
        return true;
    }

    public async Task CopyDatabase(string template, string name)
    {
        await using var admin = await Admin();
        await Execute(admin, $"CREATE DATABASE \"{name}\" OWNER {Login} TEMPLATE \"{template}\"");
    }

    public async Task DropDatabase(string name)
    {
        await using var admin = await Admin();
        await Execute(admin, $"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
    }

    public async Task Stop()
    {
        await Tool("pg_ctl", ["stop", "-D", data, "-m", "fast", "-w"]);
        if (Directory.Exists(socket) && !Directory.EnumerateFileSystemEntries(socket).Any())
            Directory.Delete(socket);
    }

    private async Task Run()
    {
        await Own(socket);
        if (!File.Exists(Path.Combine(data, "PG_VERSION")) && !await Test("-e", Path.Combine(data, "PG_VERSION")))
        {
            await Own(data);
            await Tool("initdb", ["-D", data, "-U", Superuser, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]);
        }
        if ((await Process("pg_ctl", ["status", "-D", data])).ExitCode != 0)
            await Tool("pg_ctl", ["start", "-D", data, "-w", "-t", "60", "-l", Path.Combine(data, "server.log"), "-o", settings]);
        await using var admin = await Admin();
        await Execute(admin, $"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Login}') THEN CREATE ROLE {Login} LOGIN "
            + "CREATEROLE; END IF; END $$");
    }

    private async Task<NpgsqlConnection> Admin()
    {
        var connection = new NpgsqlConnection($"Host={socket};Username={Superuser};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    // As root, the user « postgres » must be able to walk down to the folder; a private parent (0700) sends the cluster to /var/tmp.
    private static async Task<string> Reachable(string folder)
    {
        if (!IsRoot)
            return folder;
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        if (await Test("-x", parent))
            return folder;
        return Path.Combine("/var/tmp", "viesion-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12]);
    }

    private static async Task Own(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (IsRoot)
            await Start("chown", ["postgres:", folder]);
    }

    private static async Task<bool> Test(string what, string path)
        => (await Start("runuser", ["-u", "postgres", "--", "test", what, path])).ExitCode == 0;

    private async Task Tool(string tool, string[] arguments)
    {
        var (exitCode, output) = await Process(tool, arguments);
        if (exitCode != 0)
            throw new StartRefusedException($"PostgreSQL ({tool}) a échoué : {output.Trim()}");
    }

    private Task<(int ExitCode, string Output)> Process(string tool, string[] arguments)
        => IsRoot ? Start("runuser", ["-u", "postgres", "--", Path.Combine(binaries, tool), .. arguments])
            : Start(Path.Combine(binaries, tool), arguments);

    private static async Task<(int ExitCode, string Output)> Start(string program, string[] arguments)
    {
        // pg_ctl leaves a server behind that would keep a pipe open: what it says goes through a file.
        var said = Path.Combine(Path.GetTempPath(), $"viesion-{Guid.NewGuid():N}.log");
        var quoted = string.Join(
            ' ', arguments.Prepend(program).Select(argument => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        using var process = System.Diagnostics.Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", $"cd / && exec {quoted} >'{said}' 2>&1 </dev/null"]))!;
        await process.WaitForExitAsync();
        var output = await File.ReadAllTextAsync(said);
        File.Delete(said);
        return (process.ExitCode, output);
    }

    private static int VersionOf(string path) => int.TryParse(Path.GetFileName(path), out var version) ? version : 0;
}

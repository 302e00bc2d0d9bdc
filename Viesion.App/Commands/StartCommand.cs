using System.Net;
using System.Net.Sockets;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands;

/// <summary>« start [--port 5080] [--demo] »: database, migrations, demo département on the first run of the embedded database, web server.</summary>
internal static class StartCommand
{
    public static async Task<int> Run(Options options)
    {
        var port = options.Number("port", 5080);
        RefuseBusyPort(port);
        await using var database = await Database.Open();
        await database.Migrate();

        var url = $"http://127.0.0.1:{port}";
        await using var app = ViesionHost.Build(database.ConnectionString, url);
        await app.StartAsync();
        Console.WriteLine($"Viesion est prêt : {url}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void RefuseBusyPort(int port)
    {
        if (port is < 1 or > 65535)
            throw new StartRefusedException("Le port doit être un nombre entre 1 et 65535.");
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw new StartRefusedException($"Le port {port} est déjà utilisé. Arrêtez l’autre programme, ou choisissez un autre port : ./viesion start --port {port + 1}");
        }
    }
}

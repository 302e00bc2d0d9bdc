using System.Net;
using System.Net.Sockets;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands;

/// <summary>
/// « start [--port 5080] [--demo] »: database, migrations, demo département on the first run of the embedded database, web server.
/// </summary>
internal static class StartCommand
{
    public static async Task<int> Run(Options options)
    {
        var port = options.Number("port", 5080);
        RefuseBusyPort(port);
        using var signals = new StopSignals();
        await using var database = await Database.Open();
        var url = $"http://127.0.0.1:{port}";
        await using var app = ViesionHost.Build(database.ConnectionString, url);
        await Database.Migrate(app.Services, signals.Token);
        await LoadDemo(database, app.Services, options, signals.Token);

        await app.StartAsync(signals.Token);
        Console.WriteLine($"Viesion est prêt : {url}");
        await DemoLogins.Print(app.Services);
        await app.WaitForShutdownAsync();
        return 0;
    }

    // The embedded database is for trying; a server that was given is somebody's, and gets the demo on request only.
    private static async Task LoadDemo(Database database, IServiceProvider services, Options options, CancellationToken cancellationToken)
    {
        var demo = services.GetRequiredService<DemoDepartment>();
        if (!database.IsEmbedded && !options.Has("demo"))
            return;
        if (await demo.HasRoom(cancellationToken))
        {
            Console.WriteLine("Chargement du département de démonstration…");
            await demo.Load(cancellationToken: cancellationToken);
        }
        else if (options.Has("demo") && !await demo.HasAccounts(cancellationToken))
            Console.WriteLine("La base contient déjà des données : le département de démonstration n’a pas été chargé.");
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
            throw new StartRefusedException(
                $"Le port {port} est déjà utilisé. Arrêtez l’autre programme, ou choisissez un autre port : ./viesion start --port "
                + $"{port + 1}");
        }
    }
}

namespace Viesion.App.Commands;

/// <summary>« migrate »: brings the database to this program's schema and stops.</summary>
internal static class MigrateCommand
{
    public static async Task<int> Run(Options options)
    {
        await using var database = await Database.Open();
        await database.Migrate();
        Console.WriteLine("La base de données est à jour.");
        return 0;
    }
}

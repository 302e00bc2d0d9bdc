using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Access;

/// <summary>
/// A synthetic département, and for each demo account what lies outside its perimeter: worked out from assignments and territories, without
/// either wall.
/// </summary>
public sealed class Outsiders(TestCluster cluster) : IAsyncLifetime
{
    private const int Dossiers = 400;

    public TestDatabase Database { get; } = new(cluster);

    /// <summary>Everyone whose perimeter has an outside.</summary>
    public List<Perimeter> People { get; } = [];

    /// <summary>The kinds of thing that belong to a dossier and have an id of their own, by feature.</summary>
    public ILookup<string, IEntityType> Kinds { get; private set; } = null!;

    private readonly Dictionary<(int Person, string Table), (HashSet<int> Inside, int[] Outside)> things = [];

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await Database.Services.GetRequiredService<DemoDepartment>().Load(Dossiers, 11);
        await using var db = await Database.Services.GetRequiredService<IDbContextFactory<ViesionDbContext>>().CreateDbContextAsync();
        var bound = db.Model.GetEntityTypes().Where(type => type.FindProperty("BeneficiaryId")?.ClrType == typeof(int)
            && type.FindProperty("Id")?.ClrType == typeof(int) && type.ClrType.Namespace!.StartsWith(
                "Viesion.Domain.", StringComparison.Ordinal)).ToList();
        Kinds = bound.ToLookup(type => Feature(type.ClrType));
        foreach (var account in DemoAccounts.All.Where(account => account.Profile != Profile.Administrator))
            People.Add(await PerimeterOf(account));
        foreach (var person in People)
        {
            await Read(person, "beneficiaries", "id", "id");
            foreach (var kind in bound)
                await Read(person, kind.GetTableName()!, "id", "beneficiary_id");
            await ReadAppointments(person);
        }
    }

    /// <summary>The dossiers that a person must not reach.</summary>
    public int[] DossiersOutside(Perimeter person) => things[(person.StaffMemberId!.Value, "beneficiaries")].Outside;

    /// <summary>
    /// A thing of a feature that a person must not reach and whose number is no thing of theirs in the same feature; null when there is
    /// none.
    /// </summary>
    public int? ThingOutside(Perimeter person, string feature, Random random)
    {
        // An appointment is where its people are: it bears no dossier itself.
        var kinds = (feature == "Appointments" ? ["appointments"] : Kinds[feature].Select(kind => kind.GetTableName()!))
            .Select(table => things[(person.StaffMemberId!.Value, table)]).ToList();
        var outside = kinds.SelectMany(kind => kind.Outside).Where(id => !kinds.Any(kind => kind.Inside.Contains(id))).Distinct().ToArray();
        return outside.Length == 0 ? null : outside[random.Next(outside.Length)];
    }

    public static string Feature(Type type) => type.Namespace!.Split('.')[2];

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>A demo account's.</summary>
    public async Task<Perimeter> PerimeterOf(DemoAccount account)
    {
        var column = $"WHERE email = '{account.Email}'";
        return new Perimeter(await Database.Sql<int>(Perimeter.System, $"SELECT id FROM staff_members {column}"), account.Profile,
            await Database.Sql<int?>(Perimeter.System, $"SELECT organisation_id FROM staff_members {column}"),
            await Database.Sql<int?>(Perimeter.System, $"SELECT territory_id FROM staff_members {column}"));
    }

    private async Task ReadAppointments(Perimeter person)
    {
        var with = "SELECT coalesce(array_agg(a.id), ARRAY[]::int[]) FROM appointments a WHERE EXISTS (SELECT FROM "
            + "appointment_participants p JOIN beneficiaries b ON b.id = p.beneficiary_id WHERE p.appointment_id = a.id AND "
            + $"({Sees(person)}))";
        var without = with.Replace("WHERE EXISTS", "WHERE NOT EXISTS", StringComparison.Ordinal);
        things[(person.StaffMemberId!.Value, "appointments")] = (
            (await Database.Sql<int[]>(Perimeter.System, with))!.ToHashSet(), (await Database.Sql<int[]>(Perimeter.System, without))!);
    }

    /// <summary>The condition on a dossier b that the spec sets for a person, worked out from assignments and territories.</summary>
    public string Sees(Perimeter person) => person.Profile switch
    {
        Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser =>
            $"{Running} AND a.staff_member_id = {person.StaffMemberId})",
        Profile.OrganisationSecretariat => $"{Running} AND a.organisation_id = {person.OrganisationId})",
        Profile.TerritorySecretariat or Profile.LocalCoordinator or Profile.ServiceHead => $"b.territory_id = {person.TerritoryId}",
        _ => "false",
    };

    private async Task Read(Perimeter person, string table, string id, string dossier)
    {
        var sees = Sees(person);
        var select = $"SELECT coalesce(array_agg(t.{id}), ARRAY[]::int[]) FROM {table} t JOIN beneficiaries b ON b.id = t.{dossier} WHERE";
        things[(person.StaffMemberId!.Value, table)] = ((await Database.Sql<int[]>(Perimeter.System, $"{select} {sees}"))!.ToHashSet(),
            (await Database.Sql<int[]>(Perimeter.System, $"{select} NOT ({sees})"))!);
    }

    private string Running
        => $"EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = b.id AND a.start <= '{Database.Clock.Now:yyyy-MM-dd}' AND "
            + $"(a.\"end\" IS NULL OR a.\"end\" >= '{Database.Clock.Now:yyyy-MM-dd}')";
}

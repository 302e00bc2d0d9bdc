using Viesion.App.Access;
using Viesion.Infrastructure.Demo;

namespace Viesion.App.Commands;

/// <summary>The table of demo logins that « start » prints where they exist.</summary>
internal static class DemoLogins
{
    public static async Task Print(IServiceProvider services)
    {
        if (!await services.GetRequiredService<DemoDepartment>().HasAccounts())
            return;
        Console.WriteLine();
        Console.WriteLine($"Comptes de démonstration (mot de passe de tous\u00a0: {DemoAccounts.Password})");
        foreach (var account in DemoAccounts.All)
            Console.WriteLine($"  {account.Email,-32} {ProfileTexts.Name(account.Profile),-42} {account.Organisation}");
    }
}

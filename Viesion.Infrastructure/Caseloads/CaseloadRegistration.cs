using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Caseloads;

internal static class CaseloadRegistration
{
    /// <summary><c>Caseloads:ProgrammeExitUnused</c> (true) and <c>Department:Code</c> (07).</summary>
    public static IServiceCollection AddCaseloads(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var (configuration, usual) = (provider.GetService<IConfiguration>(), new CaseloadSettings());
        return new CaseloadSettings(
            bool.TryParse(configuration?["Caseloads:ProgrammeExitUnused"], out var unused) ? unused : usual.ExitUnused,
            configuration?["Department:Code"] is { Length: > 0 } code ? code : usual.DepartmentCode);
    });
}

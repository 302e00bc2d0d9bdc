using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

internal sealed class CaseloadServices : IFeatureServices
{
    /// <summary><c>Caseloads:ProgrammeExitUnused</c> (true) and <c>Department:Code</c> (07).</summary>
    public void Add(IServiceCollection services) => services.AddSingleton(provider =>
    {
        var (configuration, usual) = (provider.GetService<IConfiguration>(), new CaseloadSettings());
        return new CaseloadSettings(
            bool.TryParse(configuration?["Caseloads:ProgrammeExitUnused"], out var unused) ? unused : usual.ExitUnused,
            configuration?["Department:Code"] is { Length: > 0 } code ? code : usual.DepartmentCode);
    });
}

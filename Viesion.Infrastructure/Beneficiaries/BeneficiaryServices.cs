using Microsoft.Extensions.DependencyInjection;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class BeneficiaryServices : IFeatureServices
{
    public void Add(IServiceCollection services) => services.AddEach<ISearchProvider>();
}

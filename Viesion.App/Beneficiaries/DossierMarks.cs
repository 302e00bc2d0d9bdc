using Viesion.Domain.Common;

namespace Viesion.App.Beneficiaries;

/// <summary>What features put beside the person's name, in their order.</summary>
internal static class DossierMarks
{
    public static IReadOnlyList<Type> All { get; } = [
        .. Features.All<IFeatureDossierMark>().OrderBy(mark => mark.Order).Select(mark => mark.Component)];

    public static IDictionary<string, object> Of(int beneficiaryId) => new Dictionary<string, object> { ["BeneficiaryId"] = beneficiaryId };
}

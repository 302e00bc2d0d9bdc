using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Appointments;

/// <summary>What a lookup of people proposes: the dossiers of the perimeter, by name or number.</summary>
internal static class DossierLookup
{
    public static async Task<IReadOnlyList<Option<int?>>> Find(IOperations operations, string typed)
        => [.. (await operations.Read<SearchReads, IReadOnlyList<DossierSuggestion>>(reads => reads.Suggest(typed)))
            .Select(found => new Option<int?>(found.Id, $"{found.FirstName} {found.LastName}",
            Detail: $"{BeneficiaryTexts.FileNumber(found.FileNumber)} · {French.Date(found.BirthDate)}"))];
}

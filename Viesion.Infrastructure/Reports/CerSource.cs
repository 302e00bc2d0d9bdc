using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>The pair that CER reports filter, before anything is shown of it.</summary>
internal sealed class CerSource
{
    public required Beneficiary Beneficiary { get; init; }

    public required Cer? Cer { get; init; }
}

using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// The bits of <see cref="DossierLine.Marks"/>: exactly one is set of each notion, « not said » included, so that « one of these » is one
/// comparison and totals are kept by combination (DossierCounts.sql). viesion.dossier_marks() writes the same.
/// </summary>
public static class DossierMarks
{
    public static int Of(Civility? civility) => civility switch { Civility.Mr => 1 << 0, Civility.Mrs => 1 << 1, _ => 1 << 2 };

    public static int Of(EntitlementStatus? entitlement) => entitlement switch
    {
        EntitlementStatus.OpenPayable => 1 << 3,
        EntitlementStatus.OpenSuspended => 1 << 4,
        EntitlementStatus.PaymentSuspended => 1 << 5,
        EntitlementStatus.Closed => 1 << 6,
        _ => 1 << 7,
    };

    public static int OfDuties(bool? subject) => subject switch { true => 1 << 8, false => 1 << 9, _ => 1 << 10 };

    public static int Of(EnrolmentState? state) => state switch
    {
        EnrolmentState.Entered => 1 << 11,
        EnrolmentState.Standby => 1 << 12,
        EnrolmentState.Exited => 1 << 13,
        _ => 1 << 14,
    };

    public static int Of(CerState? cer) => cer switch
    {
        CerState.Proposed => 1 << 15,
        CerState.Submitted => 1 << 16,
        CerState.Commission => 1 << 17,
        CerState.AwaitingDecision => 1 << 18,
        CerState.Validated => 1 << 19,
        CerState.Refused => 1 << 20,
        _ => 1 << 21,
    };

    /// <summary>The value that a line bears among those of one notion; null when it is none of them.</summary>
    public static T? Read<T>(int marks, Func<T?, int> bit)
        where T : struct, Enum
        => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => (marks & bit(value)) != 0);
}

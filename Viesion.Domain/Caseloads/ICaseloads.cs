namespace Viesion.Domain.Caseloads;

/// <summary>
/// The inscriptions and assignments of the perimeter, to be changed. Whoever else changes those of the same dossier waits until this
/// operation ends.
/// </summary>
public interface ICaseloads
{
    /// <summary>With its veilles. Null when there is none, or outside the perimeter.</summary>
    Task<Enrolment?> Enrolment(int beneficiaryId, CancellationToken cancellationToken);

    /// <summary>The inscription that a veille belongs to.</summary>
    Task<Enrolment?> EnrolmentOf(int standbyId, CancellationToken cancellationToken);

    Task<ReferentAssignment?> Assignment(int id, CancellationToken cancellationToken);

    /// <summary>All those of the dossier, over or not.</summary>
    Task<IReadOnlyList<ReferentAssignment>> AssignmentsOf(int beneficiaryId, CancellationToken cancellationToken);

    void Add(ReferentAssignment assignment);
}

using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>The reasons to ask for an end of accompaniment that the data show (CAS-09): one statement a household.</summary>
public sealed class EndReasonReads(ViesionDbContext db, CaseloadSettings settings, TimeProvider clock)
{
    /// <summary>Absent from the files for so many days, a dossier with a référent is to leave the caseload (GEN-05).</summary>
    public const int AbsentDays = 5;

    /// <summary>Null outside the perimeter.</summary>
    public async Task<DossierEndReasons?> Of(int beneficiaryId)
    {
        var household = await Household(
            db.Beneficiaries.Where(b => b.GenesisFile == db.Beneficiaries.Where(own => own.Id == beneficiaryId)
            .Select(own => own.GenesisFile).FirstOrDefault()));
        if (household.Find(person => person.Id == beneficiaryId) is not { } own)
            return null;
        var partner = household.Find(person => person.Id != beneficiaryId);
        return new DossierEndReasons(Of(own), partner is null ? null : Of(partner), own.Followed);
    }

    private async Task<List<Person>> Household(IQueryable<Beneficiary> people)
    {
        var caseloads = db.Assignments.Caseloads(clock.Today());
        return await people.OrderBy(b => b.Id).Select(b => new Person
        {
            Id = b.Id,
            FileNumber = b.FileNumber,
            FirstName = b.FirstName,
            LastName = b.LastName,
            Entitlement = b.Entitlement,
            EntitlementOn = b.EntitlementOn,
            EntitlementReason = b.EntitlementReason,
            SubjectToDuties = b.SubjectToDuties,
            PostalCode = b.Address.PostalCode,
            City = b.Address.City,
            Territory = db.Territories.First(t => t.Id == b.TerritoryId).Name,
            Elsewhere = caseloads.Any(a => a.BeneficiaryId == b.Id
                && db.Organisations.Any(o => o.Id == a.OrganisationId && o.TerritoryId != null && o.TerritoryId != b.TerritoryId)),
            Followed = caseloads.Any(a => a.BeneficiaryId == b.Id),
            Absent = db.GenesisAbsences.Any(absence => absence.BeneficiaryId == b.Id),
            RefreshedOn = db.RefreshedOn(b.Id),
            HasOpenRequest = db.EndRequests.Any(r => r.BeneficiaryId == b.Id && r.State == EndRequestState.Requested),
        }).ToListAsync();
    }

    private PersonEndReasons Of(Person person)
        => new(person.Id, person.FileNumber, person.FirstName, person.LastName, [.. Found(person)], person.HasOpenRequest);

    private IEnumerable<DetectedEndReason> Found(Person person)
    {
        if (person.Entitlement is EntitlementStatus.Closed)
            yield return new(EndReason.EntitlementClosed, person.EntitlementOn, person.EntitlementReason);
        if (person.SubjectToDuties is false)
            yield return new(EndReason.NotSubjectToDuties, null, null);
        if (person.PostalCode is { Length: 5 } code && !code.StartsWith(settings.DepartmentCode, StringComparison.Ordinal))
            yield return new(EndReason.LeftDepartment, null, $"{code} {person.City}".Trim());
        if (person.Elsewhere)
            yield return new(EndReason.ChangedTerritory, null, person.Territory);
        if (person.Absent && (person.RefreshedOn is not { } last || last <= clock.Today().AddDays(-AbsentDays)))
            yield return new(EndReason.AbsentFromGenesis, person.RefreshedOn, null);
    }

    private sealed record Person
    {
        public required int Id { get; init; }

        public required int FileNumber { get; init; }

        public required string FirstName { get; init; }

        public required string LastName { get; init; }

        public EntitlementStatus? Entitlement { get; init; }

        public DateOnly? EntitlementOn { get; init; }

        public string? EntitlementReason { get; init; }

        public bool? SubjectToDuties { get; init; }

        public string? PostalCode { get; init; }

        public string? City { get; init; }

        public required string Territory { get; init; }

        public bool Elsewhere { get; init; }

        public bool Followed { get; init; }

        public bool Absent { get; init; }

        public DateOnly? RefreshedOn { get; init; }

        public bool HasOpenRequest { get; init; }
    }
}

using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>Identity, address and contact of a dossier.</summary>
public sealed class IdentityReads(ViesionDbContext db)
{
    /// <summary>Null outside the perimeter.</summary>
    public Task<DossierIdentity?> Of(int id) => db.Beneficiaries.Where(b => b.Id == id).Select(b => new DossierIdentity
    {
        Id = b.Id,
        Civility = b.Civility,
        LastName = b.LastName,
        FirstName = b.FirstName,
        BirthName = b.BirthName,
        BirthDate = b.BirthDate,
        Role = b.Role,
        GenesisFile = b.GenesisFile,
        PayingBody = b.PayingBody,
        ClaimantNumber = b.ClaimantNumber,
        AddressLine = b.Address.Line,
        AddressComplement = b.Address.Complement,
        PostalCode = b.Address.PostalCode,
        City = b.Address.City,
        Phone = b.Phone,
        Email = b.Email,
        MaritalStatus = b.MaritalStatus,
        MaritalStatusOn = b.MaritalStatusOn,
        Entitlement = b.Entitlement,
        EntitlementOn = b.EntitlementOn,
        EntitlementReason = b.EntitlementReason,
        SubjectToDuties = b.SubjectToDuties,
        Orientation = b.Orientation,
        OrientationOn = b.OrientationOn,
        EmploymentContract = b.EmploymentContract,
        Territory = db.Territories.Where(t => t.Id == b.TerritoryId).Select(t => t.Name).FirstOrDefault(),
        FirstFollowedOn = b.FirstFollowedOn,
        FormalNoticeOn = b.FormalNoticeOn,
        FormalNoticeReason = b.FormalNoticeReason,
        RefreshedOn = db.RefreshedOn(b.Id),
        Version = b.Version,
    }).SingleOrDefaultAsync();
}

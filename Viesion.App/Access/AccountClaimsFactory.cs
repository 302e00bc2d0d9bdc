using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Viesion.App.Layout;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>Builds the signed-in person from the account and its collaborator.</summary>
internal sealed class AccountClaimsFactory(UserManager<Account> users, IOptions<IdentityOptions> options, ViesionDbContext db)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var member = await db.StaffMembers.AsNoTracking().SingleAsync(member => member.Id == user.StaffMemberId);
        identity.AddClaims(ViesionClaims.Of(member, RandomNumberGenerator.GetInt32(1, int.MaxValue)));
        identity.AddClaim(new Claim(ShellClaims.DisplayName, member.FullName));
        identity.AddClaim(new Claim(ShellClaims.ProfileName, ProfileTexts.Name(member.Profile)));
        return identity;
    }
}

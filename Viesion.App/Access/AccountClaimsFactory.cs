using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>Builds the signed-in person from the account and its collaborator.</summary>
internal sealed class AccountClaimsFactory(UserManager<Account> users, IOptions<IdentityOptions> options, ViesionDbContext db,
    IHttpContextAccessor http)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var member = await db.StaffMembers.AsNoTracking().SingleAsync(member => member.Id == user.StaffMemberId);
        // A session that goes on, after a change of password, keeps its name: signing out still closes all its tabs.
        var current = http.HttpContext?.User is { } asking && asking.Perimeter().StaffMemberId == member.Id ? asking.SessionId() : null;
        identity.AddClaims(ViesionClaims.Of(member, current ?? RandomNumberGenerator.GetInt32(1, int.MaxValue)));
        return identity;
    }
}

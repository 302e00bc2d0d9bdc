using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Access;

/// <summary>Identity's sign-in, shut to a deactivated collaborator whatever they know.</summary>
internal sealed class StaffSignIn(UserManager<Account> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<StaffSignIn> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, ViesionDbContext db)
    : SignInManager<Account>(users, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user)
        => await db.StaffMembers.AnyAsync(member => member.Id == user.StaffMemberId && member.Active) && await base.CanSignInAsync(user);
}

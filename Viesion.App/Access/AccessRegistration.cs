using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Viesion.App.Layout;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Access;

/// <summary>Sign-in by cookie (ASP.NET Core Identity), and who may open which page.</summary>
internal static class AccessRegistration
{
    public static void AddAccess(this IServiceCollection services, KeyCertificates? certificates = null)
    {
        services.AddDataProtection().SetApplicationName("Viesion").KeepKeysInDatabase(certificates ?? KeyCertificates.None);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "viesion";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/connexion";
            // What one may not open does not exist (404), rather than being known to be forbidden.
            cookie.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
            cookie.ReturnUrlParameter = "retour";
            // The sign-in page itself leads back, to an address that it has checked and written as one.
            cookie.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
            cookie.Events.OnValidatePrincipal = SessionCookie.Validate;
        });
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Password = new PasswordOptions
                {
                    RequiredLength = PasswordRule.MinLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false
                };
                identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10) };
                identity.User.RequireUniqueEmail = true;
            })
            .AddPasswordValidator<PasswordRule>()
            .AddUserStore<AccountStore>()
            .AddSignInManager<StaffSignIn>()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddHttpContextAccessor();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>(BindPasskeys);

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Administers,
            policy => policy.RequireAssertion(context => Rights.Administers(context.User.Perimeter().Profile)))
            .AddPolicy(Policies.ExaminesCer,
            policy => policy.RequireAssertion(context => Rights.ExaminesCer(context.User.Perimeter().Profile)))
            .AddPolicy(Policies.ManagesCaseloads,
            policy => policy.RequireAssertion(context => Rights.ManagesCaseloads(context.User.Perimeter().Profile)))
            .AddPolicy(Policies.HandlesFormalNotices,
            policy => policy.RequireAssertion(context => Rights.HandlesFormalNotices(context.User.Perimeter().Profile)))
            .AddPolicy(Policies.BooksAppointments,
            policy => policy.RequireAssertion(context => Rights.BooksAppointments(context.User.Perimeter().Profile)))
            .AddPolicy(Policies.ReadsAlerts,
            policy => policy.RequireAssertion(context => Rights.ReadsAlerts(context.User.Perimeter().Profile)))
            .AddPolicy(Policies.ReadsReports,
            policy => policy.RequireAssertion(context => Rights.ReadsReports(context.User.Perimeter().Profile)))
            .AddPolicy(Policies.Steers, policy => policy.RequireAssertion(context => Rights.Steers(context.User.Perimeter().Profile)))
            .AddPolicy(Policies.SeesDossiers,
            policy => policy.RequireAssertion(context => Rights.SeesDossiers(context.User.Perimeter().Profile)));
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionValidation>();
        services.AddScoped<IOperations, SignedInOperations>();
        services.AddScoped<INavigationMenu, NavigationMenu>();
        services.AddScoped<SignIn>();
        services.AddScoped<NewPassword>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<BeforeLeaving>();
    }
    // A passkey stands for both factors: the device asks who holds it, and finds the account by itself. It is bound to the public address
    // of Viesion; without one (a computer alone), to the address that the request came by.
    private static void BindPasskeys(IdentityPasskeyOptions passkeys, IConfiguration configuration)
    {
        var address = Uri.TryCreate(configuration["Viesion:Address"], UriKind.Absolute, out var known) ? known : null;
        passkeys.ServerDomain = address?.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && string.Equals(context.Origin,
            address?.GetLeftPart(UriPartial.Authority) ?? $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}",
            StringComparison.OrdinalIgnoreCase));
    }
}

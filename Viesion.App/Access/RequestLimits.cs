using System.Threading.RateLimiting;

namespace Viesion.App.Access;

/// <summary>
/// Throttles sign-in attempts, links asked for and private calendars, per address, on top of the lock-out per account (ACC-01, NFR-08).
/// </summary>
internal static class RequestLimits
{
    public static void AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            (HttpMethods.IsPost(context.Request.Method) ? Limit(context.Request.Path) : Reading(context.Request.Path)) is { } limit
                ? RateLimitPartition.GetSlidingWindowLimiter($"{limit.Name} {context.Connection.RemoteIpAddress}",
                    _ => new SlidingWindowRateLimiterOptions
                    {
                        PermitLimit = limit.PerMinute,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6
                    })
                : RateLimitPartition.GetNoLimiter(""));
    });

    // A service of a hundred people may come out by one address: generous for those who sign in, tight for what sends mail.
    private static (string Name, int PerMinute)? Limit(PathString path) => path == "/connexion" ? ("connexion", 120)
        : path == "/connexion/cle" ? ("cle", 120)
        : path == "/connexion/code" ? ("code", 60)
        : path == "/mot-de-passe-oublie" ? ("oubli", 20)
        : path.StartsWithSegments("/mot-de-passe-oublie") || path.StartsWithSegments("/invitation") ? ("lien", 30)
        : path.StartsWithSegments("/mon-compte") ? ("compte", 60)
        : null;

    // Each calendar comes every quarter of an hour: enough for a service behind one address, too little to search for a token.
    private static (string Name, int PerMinute)? Reading(PathString path) => path.StartsWithSegments("/agenda/flux") ? ("flux", 120) : null;
}

namespace Viesion.App.Layout;

/// <summary>
/// What js/viesion.js remembers in cookies and the server writes on &lt;html&gt;: the first paint is already right.
/// </summary>
public static class Preferences
{
    public static string Theme(HttpContext context) => Read(context, "theme", ["auto", "light", "dark"]);

    public static string Help(HttpContext context) => Read(context, "help", ["off", "on"]);

    public static string Left(HttpContext context) => Read(context, "left", ["open", "closed"]);

    public static string Right(HttpContext context) => Read(context, "right", ["open", "closed"]);

    /// <summary>At sign-in: the person finds the screen that they left on another computer.</summary>
    public static void Restore(HttpContext context, string help, string theme, string left, string right)
    {
        foreach (var (name, value) in new[] { ("help", help), ("theme", theme), ("left", left), ("right", right) })
            context.Response.Cookies.Append($"viesion-{name}", value, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps
            });
    }

    // A cookie is input: only known words reach the page.
    private static string Read(HttpContext context, string name, string[] allowed) =>
        context.Request.Cookies[$"viesion-{name}"] is { } value && allowed.Contains(value) ? value : allowed[0];
}

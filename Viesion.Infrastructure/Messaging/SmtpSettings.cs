using Microsoft.Extensions.Configuration;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// Where e-mails leave by, and the address that their links lead to. Without <c>Smtp:Host</c> nothing leaves: messages wait in « Boîte
/// d’envoi ».
/// </summary>
/// <param name="Address">The application's own address, as people reach it: never taken from a request, whose Host anyone may
/// forge.</param>
/// <param name="Host">Null: no server.</param>
/// <param name="From">The sender's address, with a name if wished: <c>Viesion &lt;viesion@departement.fr&gt;</c>.</param>
public sealed record SmtpSettings(Uri Address, string? Host, int Port, string? User, string? Password, string From, bool StartTls)
{
    /// <param name="listening">The address the server listens on: where no other is given, links lead there.</param>
    /// <exception cref="StartRefusedException">A setting can't be read; the message is for people.</exception>
    public static SmtpSettings Read(IConfiguration configuration, string listening)
    {
        var host = configuration["Smtp:Host"] is { Length: > 0 } given ? given : null;
        if (!Uri.TryCreate(configuration["Viesion:Address"] is { Length: > 0 } address ? address : listening.Split(';')[0],
            UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new StartRefusedException(
                "Viesion__Address doit être l’adresse de l’application. Exemple : https://viesion.departement.fr");
        if (!int.TryParse(configuration["Smtp:Port"] ?? "587", out var port) || port is < 1 or > 65535)
            throw new StartRefusedException("Smtp__Port doit être un nombre entre 1 et 65535.");
        var from = configuration["Smtp:From"] is { Length: > 0 } sender ? sender : $"Viesion <ne-pas-repondre@{uri.Host}>";
        if (host is not null && MailLetter.Address(from) is null)
            throw new StartRefusedException("Smtp__From doit être une adresse électronique. Exemple : Viesion <viesion@departement.fr>");
        var startTls = configuration["Smtp:StartTls"] is not { Length: > 0 } tls
            || !tls.Equals("false", StringComparison.OrdinalIgnoreCase);
        return new(uri, host, port, configuration["Smtp:User"], configuration["Smtp:Password"], from, startTls);
    }

    /// <summary>The full address of a page of ours.</summary>
    public string Link(string path) => new Uri(Address, path).AbsoluteUri;
}

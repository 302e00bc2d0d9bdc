using Microsoft.Extensions.Configuration;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// Where SMS leave by: the « sendsms » address of a Kannel gateway (docs/adr/0018). Without <c>Sms:Gateway</c> nothing leaves: SMS wait in
/// « Boîte d’envoi ».
/// </summary>
/// <param name="Gateway">Null: no gateway.</param>
/// <param name="From">What the phone shows: « CD Ardèche ».</param>
/// <param name="ReportAddress">Our address as the gateway reaches it, to report what became of an SMS.</param>
public sealed record SmsSettings(Uri? Gateway, string? User, string? Password, string From, Uri ReportAddress)
{
    public const string ReportPath = "sms/accuses";

    /// <param name="address">The application's own address, where no other is given for the gateway.</param>
    /// <exception cref="StartRefusedException">A setting can't be read; the message is for people.</exception>
    public static SmsSettings Read(IConfiguration configuration, Uri address)
    {
        var from = configuration["Sms:From"] is { Length: > 0 } sender ? sender : "";
        var reports = Address(configuration["Sms:DeliveryUrl"], "Sms__DeliveryUrl doit être l’adresse de l’application telle que la "
            + "passerelle la joint. Exemple : https://viesion.departement.fr") ?? address;
        if (Address(configuration["Sms:Gateway"], "Sms__Gateway doit être l’adresse de la passerelle Kannel. Exemple : "
            + "https://passerelle.departement.fr/cgi-bin/sendsms") is not { } gateway)
            return new(null, null, null, from, reports);
        if (!SmsText.IsSender(from))
            throw new StartRefusedException(
                "Sms__From doit être l’expéditeur que les téléphones affichent\u00a0: onze lettres, chiffres ou espaces au plus (è et é "
                + "sont permis, ê et ç ne le sont pas), ou un numéro. Exemple : CD Ardèche");
        return new(gateway.AbsolutePath == "/" ? new Uri(gateway, "/cgi-bin/sendsms") : gateway, configuration["Sms:User"],
            configuration["Sms:Password"], from, reports);
    }

    private static Uri? Address(string? setting, string refusal) => setting is not { Length: > 0 } ? null
        : Uri.TryCreate(setting, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new StartRefusedException(refusal);
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

/// <summary>What encrypts the keys of cookies, links and second factors in the database, so that a copy of it opens nothing.</summary>
/// <param name="Current">New keys are encrypted with it; null: keys are kept as they are, as on a computer alone.</param>
/// <param name="Former">Older keys may have been encrypted with these: without them the second factors under those keys are lost.</param>
public sealed record KeyCertificates(X509Certificate2? Current, IReadOnlyList<X509Certificate2> Former)
{
    /// <summary>Keys are kept as they are.</summary>
    public static KeyCertificates None { get; } = new(null, []);

    /// <exception cref="StartRefusedException">A certificate can't be read, or can't decrypt; the message is for people.</exception>
    public static KeyCertificates Read(IConfiguration configuration)
    {
        var current = configuration["DataProtection:Certificate"] is { Length: > 0 } path
            ? Open("DataProtection__Certificate", path, configuration["DataProtection:Password"]) : null;
        var former = (configuration["DataProtection:FormerCertificates"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(old => Open("DataProtection__FormerCertificates", old, configuration["DataProtection:FormerPassword"]));
        return new(current, [.. former]);
    }

    private static X509Certificate2 Open(string setting, string path, string? password)
    {
        X509Certificate2 certificate;
        try
        {
            certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(
                $"{setting} : le certificat « {path} » est introuvable, illisible, ou son mot de passe est faux.");
        }
        using var key = certificate.GetRSAPrivateKey();
        return key is not null ? certificate
            : throw new StartRefusedException(
                $"{setting} : le certificat « {path} » doit contenir une clé privée RSA (fichier .pfx ou .p12).");
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Access;

/// <summary>The keys of cookies and second factors, in PostgreSQL: shared by servers, and encrypted when a certificate is given.</summary>
public sealed class KeyCertificatesTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("viesion-keys-").FullName;

    [Fact]
    public async Task What_one_server_protects_another_reads_even_after_the_certificate_was_renewed_but_not_without_it()
    {
        var (first, second) = (Certificate("first", "un"), Certificate("second", "deux"));
        var secret = Server(Read(("Certificate", first), ("Password", "un"))).Protect("JBSWY3DP");
        Assert.Equal("JBSWY3DP", Server(Read(("Certificate", first), ("Password", "un"))).Unprotect(secret));

        string[] kept = [];
        await database.AsOwner(async db => kept = await db.DataProtectionKeys.Select(key => key.Xml!).ToArrayAsync());
        Assert.NotEmpty(kept);
        Assert.All(kept, key => Assert.Contains("EncryptedData", key, StringComparison.Ordinal));

        var renewed = Read(("Certificate", second), ("Password", "deux"), ("FormerCertificates", first), ("FormerPassword", "un"));
        Assert.Equal("JBSWY3DP", Server(renewed).Unprotect(secret));
        Assert.Throws<CryptographicException>(() => Server(Read(("Certificate", second), ("Password", "deux"))).Unprotect(secret));
    }

    [Fact]
    public void A_certificate_that_cannot_serve_stops_the_start_and_says_so()
    {
        var bare = Path.Combine(folder, "public.cer");
        using (var key = X509CertificateLoader.LoadPkcs12FromFile(Certificate("own", "un"), "un"))
            File.WriteAllBytes(bare, key.Export(X509ContentType.Cert));
        Assert.Throws<StartRefusedException>(() => Read(("Certificate", Path.Combine(folder, "own.pfx")), ("Password", "faux")));
        Assert.Throws<StartRefusedException>(() => Read(("Certificate", Path.Combine(folder, "absent.pfx"))));
        Assert.Throws<StartRefusedException>(() => Read(("Certificate", bare)));
        Assert.Throws<StartRefusedException>(() => Read(("FormerCertificates", "/absent.pfx")));
        Assert.Null(Read().Current);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static KeyCertificates Read(params (string Name, string Value)[] settings)
        => KeyCertificates.Read(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create("DataProtection:" + setting.Name, (string?)setting.Value))).Build());

    // A server of its own: nothing is shared but the database.
    private IDataProtector Server(KeyCertificates certificates)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddViesion(database.ConnectionString + ";Pooling=false");
        services.AddDataProtection().SetApplicationName("Viesion").KeepKeysInDatabase(certificates);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }

    private string Certificate(string name, string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(90));
        var path = Path.Combine(folder, name + ".pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        return path;
    }
}

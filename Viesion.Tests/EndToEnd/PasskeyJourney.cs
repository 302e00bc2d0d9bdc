using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Staff;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>
/// Passkeys with Chromium's virtual authenticator (ACC-04): made, used, copied, revoked; and answers that must open nothing.
/// </summary>
public sealed partial class PasskeyJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private const string Refused = "Cette clé d’accès n’ouvre aucun compte.";

    // WebAuthn knows no address in figures.
    private string Site => viesion.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task A_passkey_is_made_signs_in_by_itself_is_refused_when_copied_and_revoked()
    {
        var member = viesion.Department.Referent;
        var (page, device) = await WithDevice(member);
        await Make(page, "Mon ordinateur", "faux");
        await Expect(page.GetByRole(AriaRole.Alert).First).ToHaveTextAsync("Ce n’est pas votre mot de passe actuel.");
        Assert.Empty(await Credentials(device));
        await Make(page, "", RunningViesion.Password);
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Donnez un nom");
        await Make(page, "Mon ordinateur", RunningViesion.Password);
        await Expect(page.GetByText("Votre clé d’accès est enregistrée")).ToBeVisibleAsync();
        await Expect(page.GetByText("jamais utilisée")).ToBeVisibleAsync();
        Assert.Contains("Clé d’accès ajoutée", (await viesion.Mail.Next(member.Email)).Subject, StringComparison.Ordinal);
        await Make(page, "La même", RunningViesion.Password);
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("a déjà une clé d’accès");
        var old = (await Credentials(device))[0];

        await SignOut(page);
        await page.GotoAsync(Site + "/connexion?retour=%2Fmon-compte%2Fcles-d-acces");
        var sent = await page.RunAndWaitForRequestAsync(
            () => UseKey(page), request => request.Method == "POST" && new Uri(request.Url).AbsolutePath == "/connexion");
        await page.WaitForURLAsync("**/mon-compte/cles-d-acces");
        await Expect(page.GetByText("utilisée le")).ToBeVisibleAsync();

        // The whole request again, cookies and all: the count of the key has moved on.
        IsRefused(await Send(sent.PostData!, (await sent.AllHeadersAsync())["cookie"], Site));
        IsRefused(await Send(sent.PostData!, Antiforgery(await sent.AllHeadersAsync()), Site));

        // A copy of the key, made before it was last used.
        var (thief, copy) = await Device("/connexion");
        await copy.SendAsync("WebAuthn.addCredential", Copied(old, await Authenticator(copy)));
        await UseKey(thief);
        await Expect(thief.GetByRole(AriaRole.Alert).First).ToContainTextAsync(Refused);

        await page.GetByText("Révoquer").First.ClickAsync();
        await page.Locator(".passkeys").GetByLabel("Mot de passe actuel").FillAsync(RunningViesion.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Révoquer cette clé" }).ClickAsync();
        await Expect(page.GetByText("est révoquée")).ToBeVisibleAsync();
        await SignOut(page);
        await UseKey(page);
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync(Refused);
        Assert.Equal(2L, await viesion.Database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM audit_entries WHERE detail IN ('PasskeyAdded', 'PasskeyRevoked') AND subject_id = '{member.Id}'"));
    }

    [Fact]
    public async Task An_answer_made_for_another_site_and_the_key_of_a_deactivated_collaborator_open_nothing()
    {
        var member = viesion.Department.OtherReferent;
        var (page, _) = await WithDevice(member);
        await Make(page, "Ma clé", RunningViesion.Password);
        await Expect(page.GetByText("Votre clé d’accès est enregistrée")).ToBeVisibleAsync();
        await SignOut(page);

        var answer = await page.EvaluateAsync<string>("""
            async () => {
              const options = await (await fetch('connexion/cle', { method: 'POST' })).json();
              const form = new FormData(document.getElementById('passkey'));
              const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
              form.set('Key.Credential', JSON.stringify(await navigator.credentials.get({ publicKey })));
              return new URLSearchParams(form).toString();
            }
            """);
        var cookies = string.Join("; ", (await page.Context.CookiesAsync([Site])).Select(cookie => $"{cookie.Name}={cookie.Value}"));
        IsRefused(await Send(answer, cookies, Site, host: "localhost:9"));
        Assert.DoesNotContain(Refused, await Send(answer, cookies, Site));

        await page.GotoAsync(Site + "/connexion");
        var admin = viesion.Database.For(viesion.Department.Administrator);
        var sheet = (await admin.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(member.Id)))!;
        Assert.True((await admin.Run(new DeactivateStaffMember(sheet.Id, sheet.Version, sheet.Dossiers))).Succeeded);
        await UseKey(page);
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync(Refused);
    }

    [Fact]
    public async Task An_administrator_who_resets_the_second_factor_revokes_the_keys_and_the_role_of_the_application_reads_none()
    {
        var member = viesion.Department.NorthReferent;
        var (page, _) = await WithDevice(member);
        await Make(page, "Ma clé", RunningViesion.Password);
        await Expect(page.GetByText("Votre clé d’accès est enregistrée")).ToBeVisibleAsync();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(
            () => viesion.Database.Sql<long>(member.Perimeter, "SELECT count(*) FROM account_passkeys"));
        await viesion.Database.Sql<object>(Perimeter.System, $"SELECT viesion.reset_second_factor({member.Id})");
        await page.GotoAsync(Site + "/connexion");
        await UseKey(page);
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync(Refused);
    }

    private async Task<(IPage Page, ICDPSession Device)> WithDevice(StaffMember member)
    {
        var (page, device) = await Device("/connexion?retour=%2Fmon-compte%2Fcles-d-acces");
        await Authenticator(device);
        await page.GetByLabel("Identifiant").FillAsync(member.Email);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(RunningViesion.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/mon-compte/cles-d-acces");
        return (page, device);
    }

    private async Task<(IPage Page, ICDPSession Device)> Device(string path)
    {
        var page = await viesion.Anonymous(Site + path);
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        return (page, device);
    }

    private readonly Dictionary<ICDPSession, string> authenticators = [];

    private async Task<string> Authenticator(ICDPSession device)
    {
        if (authenticators.TryGetValue(device, out var known))
            return known;
        var added = await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true
            },
        });
        return authenticators[device] = added!.Value.GetProperty("authenticatorId").GetString()!;
    }

    private async Task<JsonElement[]> Credentials(ICDPSession device)
        => [.. (await device.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = await Authenticator(device) }))!.Value
            .GetProperty("credentials").EnumerateArray()];

    private static Dictionary<string, object> Copied(JsonElement credential, string authenticator) => new()
    {
        ["authenticatorId"] = authenticator,
        ["credential"] = new
        {
            credentialId = credential.GetProperty("credentialId").GetString(),
            isResidentCredential = true,
            rpId = "localhost",
            privateKey = credential.GetProperty("privateKey").GetString(),
            userHandle = credential.GetProperty("userHandle").GetString(),
            signCount = credential.GetProperty("signCount").GetInt32() - 1,
        },
    };

    private static async Task Make(IPage page, string name, string password)
    {
        await page.GetByLabel("Nom de la clé").FillAsync(name);
        await page.Locator("#current").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une clé d’accès" }).ClickAsync();
    }

    private static Task UseKey(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Utiliser une clé d’accès" }).ClickAsync();

    private async Task SignOut(IPage page)
    {
        await page.GotoAsync(Site + "/beneficiaires");
        await RunningViesion.Ready(page);
        await page.Locator("[aria-controls=menu-utilisateur]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await page.WaitForURLAsync("**/connexion*");
    }

    // Without the cookie that holds the challenge.
    private static string Antiforgery(Dictionary<string, string> headers)
        => string.Join("; ", headers["cookie"].Split("; ").Where(cookie => cookie.Contains("Antiforgery", StringComparison.Ordinal)));

    private void IsRefused(string page)
        => Assert.True(page.Contains(Refused, StringComparison.Ordinal), $"{Tags().Replace(page, " ")} {viesion.Errors}");

    private static async Task<string> Send(string form, string cookies, string site, string? host = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, site + "/connexion")
        {
            Content = new StringContent(form, null, "application/x-www-form-urlencoded")
        };
        request.Headers.Add("Cookie", cookies);
        request.Headers.Host = host;
        using var answer = await http.SendAsync(request);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex(@"<[^>]*>|\s{2,}")]
    private static partial Regex Tags();
}

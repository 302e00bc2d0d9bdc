using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>From the invitation to the first sign-in, with a real browser and a real mail server (ACC-02).</summary>
public sealed class InvitationJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private const string Chosen = "Premier-2026";

    [Fact]
    public async Task Somebody_is_invited_chooses_a_password_and_signs_in_and_the_link_works_once()
    {
        var admin = await viesion.SignIn(viesion.Department.Administrator, "/configuration/collaborateurs");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Créer un collaborateur" }).ClickAsync();
        await admin.GetByLabel("Prénom").FillAsync("Zoé");
        await admin.GetByRole(AriaRole.Textbox, new() { Name = "Nom", Exact = true }).FillAsync("Été-Œuvrard");
        await admin.GetByLabel("Adresse électronique").FillAsync("Zoe@Test.fr");
        await admin.GetByLabel("Profil").SelectOptionAsync("Référent de parcours");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Créer et inviter" }).ClickAsync();
        await Expect(admin.GetByRole(AriaRole.Heading, new() { Name = "Zoé Été-Œuvrard" })).ToBeVisibleAsync();
        await Expect(admin.GetByText("Invité").First).ToBeVisibleAsync();

        var mail = await viesion.Mail.Next("zoe@test.fr");
        Assert.Equal("Votre accès à Viesion", mail.Subject);
        Assert.Contains("Zoé Été-Œuvrard", mail.Header("To"));
        var page = await viesion.Anonymous(mail.Link.AbsolutePath);
        await Choose(page, "trop court", "trop court");
        await Expect(page.Locator(".err-text")).ToContainTextAsync("3 sortes");
        await Choose(page, Chosen, "autre");
        await Expect(page.Locator(".err-text")).ToContainTextAsync("pas identiques");
        await Choose(page, Chosen, Chosen);
        await Expect(page.GetByText("Votre mot de passe est enregistré.")).ToBeVisibleAsync();
        await SignIn(page, "zoe@test.fr", Chosen);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bonjour Zoé" })).ToBeVisibleAsync();

        await page.GotoAsync(mail.Link.AbsolutePath);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ce lien a déjà servi" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Nouveau mot de passe")).ToHaveCountAsync(0);
        await page.GotoAsync(mail.Link.AbsolutePath[..^1] + (mail.Link.AbsolutePath[^1] == '0' ? '1' : '0'));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ce lien n’est pas valable" })).ToBeVisibleAsync();
        Assert.Single(viesion.Mail.Mailbox, received => received.To == "zoe@test.fr" && received.Subject == mail.Subject);
    }

    [Fact]
    public async Task A_form_sent_twice_meets_the_page_that_says_so()
    {
        var member = await Invited("deux.fois@test.fr");
        var link = (await viesion.Mail.Next(member.Email)).Link.AbsolutePath;
        var (one, two) = (await viesion.Anonymous(link), await viesion.Anonymous(link));
        await Choose(one, Chosen, Chosen);
        await one.WaitForURLAsync("**/connexion?fait=mot-de-passe");
        await Choose(two, "Autre-2026", "Autre-2026");
        await Expect(two.GetByRole(AriaRole.Heading, new() { Name = "Ce lien a déjà servi" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_expired_invitation_offers_another_which_works()
    {
        var member = await Invited("trop.tard@test.fr");
        var first = (await viesion.Mail.Next(member.Email)).Link;
        await viesion.Database.AsOwner(
            db => Sql.Run(db, $"UPDATE password_links SET expires_at = created_at WHERE staff_member_id = {member.Id}"));
        var page = await viesion.Anonymous(first.AbsolutePath);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ce lien a expiré" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Renvoyer une invitation" }).ClickAsync();
        await Expect(page.GetByText("Si un compte actif correspond")).ToBeVisibleAsync();
        var second = (await viesion.Mail.Next(member.Email, after: 1)).Link;
        Assert.NotEqual(first, second);
        await page.GotoAsync(second.AbsolutePath);
        await Choose(page, Chosen, Chosen);
        await page.WaitForURLAsync("**/connexion?fait=mot-de-passe");
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_again_and_every_other_session_ends()
    {
        var member = viesion.Department.Head;
        var working = await viesion.SignIn(member, "/beneficiaires");
        var texts = new List<string>();
        foreach (var email in new[] { "personne@test.fr", member.Email.ToUpperInvariant() })
        {
            var asking = await viesion.Anonymous("/mot-de-passe-oublie");
            await asking.GetByLabel("Adresse électronique professionnelle").FillAsync(email);
            await asking.GetByRole(AriaRole.Button, new() { Name = "Recevoir un lien" }).ClickAsync();
            await Expect(asking.GetByRole(AriaRole.Heading, new() { Name = "Regardez votre messagerie" })).ToBeVisibleAsync();
            texts.Add(await asking.Locator(".plain-card").InnerTextAsync());
        }
        Assert.Equal(texts[0], texts[1]);

        var mail = await viesion.Mail.Next(member.Email);
        Assert.StartsWith("/mot-de-passe-oublie/", mail.Link.AbsolutePath, StringComparison.Ordinal);
        var page = await viesion.Anonymous(mail.Link.AbsolutePath);
        await Choose(page, "Retrouve-2026", "Retrouve-2026");
        await working.WaitForURLAsync("**/connexion*");
        await SignIn(page, member.Email, RunningViesion.Password);
        await Expect(page.Locator(".banner.error")).ToContainTextAsync("Identifiant ou mot de passe incorrect.");
        await SignIn(page, member.Email, "Retrouve-2026");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bonjour Hélène" })).ToBeVisibleAsync();
        Assert.DoesNotContain(viesion.Mail.Mailbox, received => received.To == "personne@test.fr");
        Assert.Contains("vient d’être changé", (await viesion.Mail.Next(member.Email, after: 1)).Text);
    }

    [Fact]
    public async Task Sign_in_pages_take_hostile_text_and_answer_in_a_sentence()
    {
        var page = await viesion.Anonymous("/mot-de-passe-oublie");
        foreach (var email in new[]
        {
            "",
            "sans arobase",
            "a@test.fr, b@test.fr",
            "\"a\"@test.fr",
            new string('a', 290) + "@test.fr",
            "<script>alert(1)</script>@test.fr"
        })
        {
            await page.GetByLabel("Adresse électronique professionnelle").FillAsync(email);
            await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir un lien" }).ClickAsync();
            await Expect(page.Locator(".err-text")).ToBeVisibleAsync();
        }
        foreach (var token in new[] { "x", new string('0', 64), "..%2F..%2Fetc", "%00", "é'\"<b>" })
        {
            await page.GotoAsync("/invitation/" + Uri.EscapeDataString(token));
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ce lien n’est pas valable" })).ToBeVisibleAsync();
        }
    }

    private async Task<StaffMember> Invited(string email)
    {
        var admin = viesion.Database.For(viesion.Department.Administrator);
        var created = await admin.Run(new CreateStaffMember(new("Léa", "Faure", email, Profile.Referent, null, null)));
        return await viesion.Database.System.Read<Viesion.Infrastructure.Persistence.ViesionDbContext, StaffMember>(
            async db => (await db.StaffMembers.FindAsync(created.Value))!);
    }

    private static async Task Choose(IPage page, string password, string again)
    {
        await page.GetByLabel("Nouveau mot de passe", new() { Exact = true }).FillAsync(password);
        await page.GetByLabel("Confirmez le nouveau mot de passe").FillAsync(again);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer mon mot de passe" }).ClickAsync();
    }

    private static async Task SignIn(IPage page, string email, string password)
    {
        await page.GotoAsync("/connexion");
        await page.GetByLabel("Identifiant").FillAsync(email);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
    }
}

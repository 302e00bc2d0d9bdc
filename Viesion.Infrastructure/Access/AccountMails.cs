using System.Text.Json;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

internal sealed class AccountMails(IMails mails, ViesionDbContext db, SmtpSettings settings, TimeProvider clock) : IAccountMails
{
    public const string PasswordRuleText = "au moins 8 caractères, et 3 sortes parmi : majuscule, minuscule, chiffre, caractère spécial";

    public void SendLink(StaffMember to, AccountLinkKind kind, string token, DateTimeOffset expires)
    {
        var invitation = kind == AccountLinkKind.Invitation;
        var letter = new MailLayout(to)
            .Say(invitation ? "Un compte vient d’être créé pour vous dans Viesion, le suivi des parcours d’insertion."
                : "Un nouveau mot de passe a été demandé pour votre compte Viesion. Si ce n’est pas vous, ne tenez pas compte de ce "
                + "message : votre mot de passe reste le même.")
            .Say($"Votre identifiant : {to.Email}")
            .Offer(invitation ? "Choisir mon mot de passe" : "Choisir un nouveau mot de passe", settings.Link(LinkPath(kind, token)))
            .Say($"Ce lien ne sert qu’une fois et reste valable 24 heures, jusqu’au {expires.InParis():dd/MM/yyyy} à "
            + $"{expires.InParis():HH:mm}. Passé ce délai, la page vous proposera d’en recevoir un autre.")
            .Say($"Le mot de passe doit compter {PasswordRuleText}.");
        mails.Send(letter.ToMail(invitation ? "invitation" : "mot de passe", invitation ? "Votre accès à Viesion"
            : "Choisir un nouveau mot de passe Viesion", to.Email, expires));
    }

    public void Tell(StaffMember to, AccountNews news, string? address = null)
    {
        var (subject, sentence) = news switch
        {
            AccountNews.PasswordChanged =>
                ("Votre mot de passe Viesion a changé", "Le mot de passe de votre compte Viesion vient d’être changé."),
            AccountNews.EmailChanged =>
                ("Votre identifiant Viesion a changé", "L’adresse électronique de votre compte Viesion vient d’être changée par un "
                + "administrateur : cette adresse-ci ne sert plus d’identifiant."),
            AccountNews.SecondFactorOn =>
                ("Double authentification activée", "La double authentification vient d’être activée sur votre compte Viesion."),
            AccountNews.SecondFactorOff =>
                ("Double authentification désactivée", "La double authentification vient d’être désactivée sur votre compte Viesion."),
            AccountNews.SecondFactorReset =>
                ("Double authentification réinitialisée", "Un administrateur vient de réinitialiser la double authentification de votre "
                + "compte Viesion, et de révoquer vos clés d’accès. Vous pouvez la réactiver dans « Mon compte »."),
            AccountNews.PasskeyAdded =>
                ("Clé d’accès ajoutée", "Une clé d’accès vient d’être ajoutée à votre compte Viesion : elle permet de s’y connecter sans "
                + "mot de passe."),
            AccountNews.PasskeyRevoked => ("Clé d’accès révoquée", "Une clé d’accès de votre compte Viesion vient d’être révoquée."),
            _ => ("Code de secours utilisé", "Un code de secours vient de servir à se connecter à votre compte Viesion."),
        };
        var letter = new MailLayout(to).Say(sentence)
            .Say($"C’était le {clock.GetUtcNow().InParis():dd/MM/yyyy} à {clock.GetUtcNow().InParis():HH:mm}. Si ce changement ne vient ni "
            + "de vous ni de votre service, prévenez aussitôt un administrateur de Viesion.");
        mails.Send(letter.ToMail("sécurité du compte", subject, address ?? to.Email, null));
    }

    public void AskForPassword(string email) => db.Outbox.Add(new OutboxMessage
    {
        Kind = PasswordRequestSender.Word,
        Payload = JsonSerializer.Serialize(new PasswordRequest(email)),
        CreatedAt = clock.GetUtcNow(),
        NextAttemptAt = clock.GetUtcNow(),
    });

    private static string LinkPath(AccountLinkKind kind, string token)
        => (kind == AccountLinkKind.Invitation ? "/invitation/" : "/mot-de-passe-oublie/") + token;
}

using Viesion.Domain.Access;
using Viesion.Infrastructure.Access;

namespace Viesion.App.Access;

/// <summary>What the page of a link says.</summary>
internal static class PasswordLinkTexts
{
    public static string Title(PasswordLinkView link) => link.State switch
    {
        PasswordLinkState.Ready => link.Kind == AccountLinkKind.Invitation ? "Choisissez votre mot de passe"
            : "Choisissez un nouveau mot de passe",
        PasswordLinkState.Used => "Ce lien a déjà servi",
        PasswordLinkState.Replaced => "Ce lien ne sert plus",
        PasswordLinkState.Expired => "Ce lien a expiré",
        _ => "Ce lien n’est pas valable",
    };

    public static string Sentence(PasswordLinkState state) => state switch
    {
        PasswordLinkState.Used => "Un mot de passe a déjà été choisi avec ce lien, qui ne sert qu’une fois. Connectez-vous, ou demandez un "
            + "autre lien si ce n’était pas vous.",
        PasswordLinkState.Replaced => "Un lien plus récent vous a été envoyé : utilisez celui du dernier message reçu.",
        PasswordLinkState.Expired => "Ce lien était valable 24 heures. Un autre peut être envoyé à la même adresse.",
        _ => "L’adresse a peut-être été coupée en la recopiant. Ouvrez le lien depuis le message reçu.",
    };
}

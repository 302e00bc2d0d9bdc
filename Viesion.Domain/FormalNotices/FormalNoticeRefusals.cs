using Viesion.Domain.Common;

namespace Viesion.Domain.FormalNotices;

/// <summary>Every foreseeable « no » of a request for a formal notice.</summary>
public static class FormalNoticeRefusals
{
    public static readonly Refusal NoReason = new(
        "midem-sans-motif", "Indiquez le motif de la demande.", nameof(RequestFormalNotice.Reason));
    public static readonly Refusal NoRefusalReason = new(
        "midem-refus-sans-motif", "Indiquez pourquoi la demande est refusée.", nameof(RefuseFormalNotice.Reason));
    public static readonly Refusal Settled = new("midem-etat", "Cette demande n’est plus en attente.");
    public static readonly Refusal OlderNotice = new("midem-anterieure", "La mise en demeure de Genesis est antérieure à la demande.");

    public static Refusal TooLong(int length)
        => new("midem-long", $"Texte trop long : retirez {length - FormalNoticeRequest.ReasonMaxLength} caractères "
            + $"({FormalNoticeRequest.ReasonMaxLength} au plus).", nameof(RequestFormalNotice.Reason));

    public static Refusal AlreadyRequested(DateOnly on, string by)
        => new("midem-en-cours", $"Une mise en demeure est déjà demandée depuis le {on:dd/MM/yyyy} par {by}.");

    public static Refusal AlreadyServed(DateOnly on)
        => new("midem-deja-faite", $"Genesis indique déjà une mise en demeure du {on:dd/MM/yyyy} : il n’y a rien à demander.");
}

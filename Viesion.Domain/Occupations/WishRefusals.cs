using Viesion.Domain.Common;

namespace Viesion.Domain.Occupations;

/// <summary>Every foreseeable « no » of a wish.</summary>
public static class WishRefusals
{
    /// <summary>Beyond ten, nobody reads an order of preference any more.</summary>
    public const int AtMost = 10;

    public static readonly Refusal NoOccupation = new(
        "souhait-sans-metier", "Choisissez un métier dans les propositions.", nameof(WishOccupation.OccupationId));
    public static readonly Refusal NoSector = new("souhait-sans-secteur", "Choisissez un secteur.", nameof(WishSector.SectorId));
    public static readonly Refusal OccupationGone = new("souhait-metier-retire", "Ce métier n’est plus proposé. Choisissez-en un autre.",
        nameof(WishOccupation.OccupationId));
    public static readonly Refusal OccupationThere = new(
        "souhait-metier-doublon", "Ce métier figure déjà dans les souhaits.", nameof(WishOccupation.OccupationId));
    public static readonly Refusal SectorThere = new(
        "souhait-secteur-doublon", "Ce secteur figure déjà dans les souhaits.", nameof(WishSector.SectorId));
    public static readonly Refusal TooManyOccupations = new(
        "souhait-metiers", $"Un dossier porte {AtMost} métiers souhaités au plus.", nameof(WishOccupation.OccupationId));
    public static readonly Refusal TooManySectors = new("souhait-secteurs", $"Un dossier porte {AtMost} secteurs souhaités au plus.",
        nameof(WishSector.SectorId));
    public static readonly Refusal NoDate = new(
        "souhait-sans-date", "Indiquez le jour où le souhait a été exprimé.", nameof(WishOccupation.Since));
    public static readonly Refusal DateInTheFuture = new(
        "souhait-date-future", "La date ne peut pas être dans le futur.", nameof(WishOccupation.Since));
    public static readonly Refusal DateBeforeBirth = new(
        "souhait-naissance", "La date précède la naissance de la personne.", nameof(WishOccupation.Since));
    public static readonly Refusal AtTheEdge = new("souhait-bord", "Ce souhait est déjà au bout de la liste.");

    public static Refusal? OfDate(DateOnly? since, DateOnly bornOn, DateOnly today)
        => since is null ? NoDate : since > today ? DateInTheFuture : since < bornOn ? DateBeforeBirth : null;
}

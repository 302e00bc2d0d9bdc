using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Every foreseeable « no » of appointments.</summary>
public static class AppointmentRefusals
{
    public static readonly Refusal NoDay = new("rdv-sans-jour", "Indiquez la date.", nameof(AppointmentContent.Day));
    public static readonly Refusal NoTime = new("rdv-sans-heure", "Indiquez l’heure.", nameof(AppointmentContent.Time));
    public static readonly Refusal BadDuration = new(
        "rdv-duree", $"La durée va de 1 à {AppointmentTime.MaxMinutes} minutes.", nameof(AppointmentContent.Minutes));
    public static readonly Refusal TooFar = new(
        "rdv-loin", "La date doit être à moins de deux ans d’aujourd’hui.", nameof(AppointmentContent.Day));
    public static readonly Refusal SkippedHour = new("rdv-heure-sautee", "Cette heure n’existe pas ce jour-là : on passe à l’heure d’été.",
        nameof(AppointmentContent.Time));
    public static readonly Refusal NoNature = new(
        "rdv-sans-nature", "Choisissez le type de rendez-vous.", nameof(AppointmentContent.NatureId));
    public static readonly Refusal NoHost = new("rdv-sans-hote", "Choisissez un collaborateur dont l’agenda vous est ouvert.",
        nameof(AppointmentContent.HostId));
    public static readonly Refusal BadChannel = new("rdv-vecteur", "Ce vecteur n’est plus proposé.", nameof(AppointmentContent.ChannelId));
    public static readonly Refusal BadVenue = new("rdv-lieu", "Ce lieu n’est plus proposé.", nameof(AppointmentContent.VenueId));
    public static readonly Refusal BadTheme = new("rdv-theme", "Un des thèmes n’est plus proposé.", nameof(AppointmentContent.ThemeIds));
    public static readonly Refusal BadSummaryTheme = new(
        "rdv-synthese-theme", "Un des thèmes de la synthèse n’est plus proposé.", nameof(RecordAttendance.Summaries));
    public static readonly Refusal BadReason = new("rdv-motif", "Ce motif n’est plus proposé.", nameof(RecordAttendance.AbsenceReasonId));
    public static readonly Refusal FutureConvocation = new(
        "rdv-convocation", "La convocation ne peut pas être datée d’après le rendez-vous.", nameof(AppointmentContent.ConvokedOn));
    public static readonly Refusal NotBegun = new(
        "rdv-a-venir", "Ce rendez-vous n’a pas encore commencé : présence et absence se notent ensuite.");
    public static readonly Refusal ToReopenFirst = new(
        "rdv-libere", "Ce rendez-vous est annulé ou reporté : remettez-le d’abord en « Prévu ».");
    public static readonly Refusal Settled = new("rdv-traite", "Ce rendez-vous est déjà traité : il ne se déplace plus.");
    public static readonly Refusal Individual = new("rdv-individuel", "Ce rendez-vous est individuel.");
    public static readonly Refusal Cancelled = new("rdv-annule", "Ce rendez-vous est annulé.");
    public static readonly Refusal NoTitle = new(
        "rdv-sans-titre", "Donnez un titre à ce rendez-vous collectif.", nameof(BookCollective.Title));
    public static readonly Refusal BadCapacity = new(
        "rdv-capacite", $"La capacité va de 1 à {Appointment.MaxParticipants}.", nameof(BookCollective.Capacity));
    public static readonly Refusal Nobody = new("rdv-personne", "Choisissez au moins une personne.", nameof(BookCollective.Dossiers));
    public static readonly Refusal AlreadyBegun = new("rdv-commence", "Ce rendez-vous a commencé : notez plutôt l’absence.");
    public static readonly Refusal AlreadyTold = new(
        "rdv-prevenu", "Un SMS est déjà parti pour cette personne : notez plutôt « Annulé par le référent ».");
    public static readonly Refusal LastOne = new("rdv-derniere", "Il ne resterait personne : annulez plutôt le rendez-vous.");
    public static readonly Refusal PartlySettled = new(
        "rdv-entame", "Des présences ou des absences sont déjà notées : ce rendez-vous ne s’annule plus en entier.");
    public static readonly Refusal NothingSaid = new("rdv-rien", "Notez d’abord la réalisation d’une personne au moins.");
    public static readonly Refusal NoLabel = new("nature-sans-libelle", "Indiquez un libellé.", nameof(NatureContent.Label));
    public static readonly Refusal BadNext = new(
        "nature-suite", "Ce type de rendez-vous n’est plus proposé.", nameof(NatureContent.NextNatureId));
    public static readonly Refusal AtTheEdge = new("nature-bord", "Ce type est déjà au bout de la liste.");
    public static readonly Refusal BadTerritory = new("lieu-territoire", "Ce territoire n’existe plus.", nameof(SaveVenue.TerritoryId));
    public static readonly Refusal NoVenueName = new("lieu-sans-nom", "Indiquez le nom du lieu.", nameof(Venue.Name));
    public static readonly Refusal NoVenueAddress = new(
        "lieu-sans-adresse", "Indiquez l’adresse : elle figure sur les convocations et dans les SMS.", nameof(Venue.Address));

    public static readonly Refusal OwnAgenda = new(
        "partage-soi", "Votre propre agenda vous est toujours ouvert.", nameof(ShareAgenda.StaffMemberId));
    public static readonly Refusal NoColleague = new(
        "partage-collegue", "Choisissez un collaborateur en activité.", nameof(ShareAgenda.StaffMemberId));

    public const string TakenCode = "rdv-conflit";

    public static Refusal Taken(string what) => new(TakenCode, what, nameof(AppointmentContent.Time));

    public static Refusal Full(int capacity)
        => new("rdv-complet", $"Ce rendez-vous est complet : {Spelt.Count(capacity, "personne")} au plus.",
            nameof(BookCollective.Dossiers));

    public static Refusal TooSmall(int expected)
        => new("rdv-trop-petit", $"{(expected == 1 ? "1 personne est attendue" : $"{expected} personnes sont attendues")} : la capacité ne "
            + "peut pas être moindre.", nameof(BookCollective.Capacity));

    public static Refusal LongComment(int length)
        => new("rdv-commentaire", $"Commentaire trop long : retirez {Spelt.Count(length - Appointment.CommentMaxLength, "caractère")}.",
            nameof(AppointmentContent.Comment));

    public static Refusal LongTitle(int length)
        => new("rdv-titre-long", $"Titre trop long : retirez {Spelt.Count(length - Appointment.TitleMaxLength, "caractère")}.",
            nameof(BookCollective.Title));

    public static Refusal LongSummary(int length)
        => new("rdv-synthese", $"Synthèse trop longue : retirez {Spelt.Count(length - AppointmentSummary.TextMaxLength, "caractère")}.",
            nameof(RecordAttendance.Summaries));

    public static Refusal LongLabel(int length)
        => new("nature-libelle", $"Le libellé compte {AppointmentNature.LabelMaxLength} caractères au plus : retirez-en "
            + $"{length - AppointmentNature.LabelMaxLength}.", nameof(NatureContent.Label));

    public static Refusal LongSubject(int length)
        => new("nature-objet", $"L’objet compte {AppointmentNature.LabelMaxLength} caractères au plus : retirez-en "
            + $"{length - AppointmentNature.LabelMaxLength}.", nameof(NatureContent.Subject));

    public static Refusal LabelTaken(string label)
        => new("nature-double", $"Un type de rendez-vous s’appelle déjà « {label} ».", nameof(NatureContent.Label));

    public static Refusal NameTaken(string name) => new("lieu-double", $"Un lieu s’appelle déjà « {name} ».", nameof(Venue.Name));

    public static Refusal LongVenueName(int length)
        => new("lieu-nom", $"Nom trop long : retirez {Spelt.Count(length - Venue.NameMaxLength, "caractère")}.", nameof(Venue.Name));

    public static Refusal LongVenueAddress(int length)
        => new("lieu-adresse", $"Adresse trop longue : retirez {Spelt.Count(length - Venue.AddressMaxLength, "caractère")}.",
            nameof(Venue.Address));
}

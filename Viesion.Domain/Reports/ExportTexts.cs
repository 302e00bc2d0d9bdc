namespace Viesion.Domain.Reports;

/// <summary>The words of exports, as people read them.</summary>
public static class ExportTexts
{
    public const string Interrupted = "Le serveur s’est arrêté plusieurs fois pendant l’export. Demandez-le de nouveau.";
    public const string NoAccount = "Votre compte n’était plus actif au moment de l’export.";
    public const string NoReport = "Ce rapport n’existe plus, ou votre profil n’y donne plus accès.";
    public const string NoLetters = "Ce rendez-vous ou ce modèle n’est plus là, ou plus personne n’y est attendu dans votre périmètre.";
    public const string Unexpected = "Une erreur inattendue a interrompu l’export. Demandez-le de nouveau ; si l’erreur revient, prévenez "
        + "un administrateur.";

    public static string Name(ExportState state) => state switch
    {
        ExportState.Queued => "En attente",
        ExportState.Running => "En cours",
        ExportState.Ready => "Prêt",
        ExportState.Failed => "En échec",
        ExportState.Cancelled => "Annulé",
        _ => "Expiré",
    };

    public static string Ready(string title) => $"Votre export « {title} » est prêt.";

    public static string Failed(string title) => $"Votre export « {title} » n’a pas pu être préparé.";
}

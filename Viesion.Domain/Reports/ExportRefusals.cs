using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>Every foreseeable « no » of an export.</summary>
public static class ExportRefusals
{
    public static readonly Refusal StillRunning = new("export-en-cours", "Cet export est en cours sur un autre serveur.");
    public static readonly Refusal TooManyAttempts = new("export-essais", "Cet export a été interrompu trop souvent.");
    public static readonly Refusal NotExpired = new("export-valable", "Cet export est encore valable.");
    public static readonly Refusal NotInThisState = new("export-etat", "Cet export n’est plus en cours.");
    public static readonly Refusal Lost = new("export-repris", "Un autre serveur a repris cet export.");
    public static readonly Refusal TooMany = new(
        "export-attente", $"Vous avez déjà {ReportExport.MaxWaiting} exports en cours : attendez que l’un d’eux soit prêt, ou annulez-le.");
    public static readonly Refusal TooLong = new("export-long", "Ce rapport a trop de filtres pour être exporté.");
}

using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Viesion.App.Ui;

/// <summary>MudBlazor's own words in French: those of the parts that stand in this folder, and no others.</summary>
internal sealed class FrenchMudTexts : MudLocalizer
{
    private static readonly Dictionary<string, string> words = new()
    {
        ["MudInput_Clear"] = "Effacer",
        ["MudChip_Close"] = "Retirer",
        ["MudFileUpload_Button"] = "Choisir un fichier",
        ["MudFileUpload_DragAndDrop"] = "Déposez le fichier ici ou cliquez pour le choisir",
        ["MudFileUpload_FileSizeError"] = $"Le fichier «{French.Nbsp}{{0}}{French.Nbsp}» dépasse la taille permise ({{1}} octets).",
        ["MudFileUpload_MaximumFileCountExceeded"] = $"{{0}} fichiers choisis, {{1}} au plus.",
        ["MudTabs_ScrollLeft"] = "Onglets précédents",
        ["MudTabs_ScrollRight"] = "Onglets suivants",
        ["MudTabs_ScrollUp"] = "Onglets précédents",
        ["MudTabs_ScrollDown"] = "Onglets suivants",
    };

    public override LocalizedString this[string key]
        => words.TryGetValue(key, out var text) ? new(key, text) : new(key, key, resourceNotFound: true);
}

using Viesion.App.Ui.Menus;
using Viesion.Domain.Access;

namespace Viesion.App.Beneficiaries;

/// <summary>
/// What a person may add to a dossier from any of its pages: « Ajouter », beside the name. Each leads to its page with the form open.
/// </summary>
internal static class DossierActs
{
    /// <summary>Value of <c>action</c> in the address of a page that opens its form at once.</summary>
    public const string Add = "ajouter";

    public static IReadOnlyList<MenuAction> Of(int dossier, Profile profile)
    {
        List<MenuAction> acts = [];
        if (Rights.BooksAppointments(profile))
            acts.Add(new("Rendez-vous", "event") { Href = $"beneficiaires/{dossier}/entretiens?action=rendez-vous" });
        if (Rights.EditsDossier(profile))
            acts.Add(new("Note", "note_add") { Href = $"beneficiaires/{dossier}/notes?action={Add}" });
        if (Rights.FilesDocuments(profile))
            acts.Add(new("Document", "upload") { Href = $"beneficiaires/{dossier}/documents?action={Add}" });
        if (Rights.EditsDossier(profile))
            acts.Add(new("Difficulté", "flag") { Href = $"beneficiaires/{dossier}/difficultes?action={Add}" });
        if (Rights.WritesCer(profile))
            acts.Add(new("CER", "draw") { Href = $"beneficiaires/{dossier}/contrats/nouveau" });
        return acts;
    }
}

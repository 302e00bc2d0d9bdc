using Viesion.Domain.Common;

namespace Viesion.Domain.Searches;

/// <summary>Every foreseeable « no » of a saved search.</summary>
public static class SearchRefusals
{
    public static readonly Refusal NoName = new("recherche-sans-nom", "Donnez un nom à la recherche.", nameof(SaveSearch.Name));
    public static readonly Refusal NameTooLong = new("recherche-nom-long", $"Le nom compte {SavedSearch.NameMaxLength} caractères au plus.",
        nameof(SaveSearch.Name));
    public static readonly Refusal NameTaken = new(
        "recherche-nom-pris", "Vous avez déjà une recherche de ce nom.", nameof(SaveSearch.Name));
    public static readonly Refusal NoCriterion = new(
        "recherche-sans-critere", "Choisissez au moins un critère avant d’enregistrer la recherche.");
    public static readonly Refusal TooManyCriteria = new(
        "recherche-criteres", "Cette recherche a trop de critères pour être enregistrée. Retirez-en quelques-uns.");
    public static readonly Refusal NoDossier = new("recherche-sans-dossier", "Cochez au moins un dossier de votre périmètre.");
    public static readonly Refusal TooManyDossiers = new(
        "recherche-dossiers", $"Une sélection compte {SavedSearch.MaxDossiers} dossiers au plus.");
    public static readonly Refusal NotOwner = new(
        "recherche-autre", "Seule la personne qui a enregistré cette recherche peut la modifier.");
}

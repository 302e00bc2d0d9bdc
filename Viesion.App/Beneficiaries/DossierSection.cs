namespace Viesion.App.Beneficiaries;

/// <summary>A section of the dossier: a line of its drawer, found by the global search as well.</summary>
/// <param name="Order">Its place in the group, unique in it.</param>
/// <param name="Path">What follows the dossier's address; empty for its first page.</param>
/// <param name="Icon">Symbol of wwwroot/icons.svg.</param>
/// <param name="Keywords">What else people call it.</param>
internal sealed record DossierSection(DossierGroup Group, int Order, string Path, string Title, string Icon, string Keywords);

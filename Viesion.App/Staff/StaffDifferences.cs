using Viesion.App.Access;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

/// <summary>What another administrator changed while one was typing, in words.</summary>
internal static class StaffDifferences
{
    public static IReadOnlyList<Difference> Between(StaffSheet before, StaffSheet theirs, StaffDetails mine, PlaceChoices places) =>
    [
        .. new (string Label, string? Before, string? Theirs, string? Mine)[]
        {
            ("Prénom", before.FirstName, theirs.FirstName, mine.FirstName),
            ("Nom", before.LastName, theirs.LastName, mine.LastName),
            ("Adresse électronique", before.Email, theirs.Email, mine.Email),
            ("Profil", ProfileTexts.Name(before.Profile), ProfileTexts.Name(theirs.Profile), ProfileTexts.Name(mine.Profile)),
            ("Structure", before.Organisation, theirs.Organisation, places.Organisations.FirstOrDefault(
                place => place.Id == mine.OrganisationId)?.Name),
            ("Territoire", before.Territory, theirs.Territory, places.Territories.FirstOrDefault(
                place => place.Id == mine.TerritoryId)?.Name),
        }.Where(line => line.Before != line.Theirs && line.Theirs != line.Mine).Select(line => new Difference(line.Label, line.Theirs,
            line.Mine)),
    ];
}

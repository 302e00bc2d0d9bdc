using System.Globalization;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>A search in an address, to be bookmarked and sent: <c>?q=martinez&amp;referent=12&amp;structure=3&amp;etat=veille&amp;tri=-nom</c>. Words that mean nothing are ignored.</summary>
public static class DossierListAddress
{
    public const string Path = "beneficiaires";

    private static readonly (DossierSort Sort, string Word)[] Sorts =
    [
        (DossierSort.Consulted, "consultation"), (DossierSort.FileNumber, "dossier"), (DossierSort.Name, "nom"),
        (DossierSort.FirstName, "prenom"), (DossierSort.BirthDate, "naissance"), (DossierSort.City, "commune"),
    ];

    private static readonly (EnrolmentState State, string Word)[] States =
        [(EnrolmentState.Entered, "entree"), (EnrolmentState.Standby, "veille"), (EnrolmentState.Exited, "sortie")];

    public static DossierQuery Query(string? q, string? referent, string? structure, string? etat, string? tri, string? apres) => new()
    {
        Text = string.IsNullOrWhiteSpace(q) ? null : q.Trim(),
        ReferentId = Number(referent),
        OrganisationId = Number(structure),
        State = States.Where(known => known.Word == etat).Select(known => (EnrolmentState?)known.State).FirstOrDefault(),
        Sort = Sorts.FirstOrDefault(known => known.Word == tri?.TrimStart('-')).Sort,
        Descending = tri?.StartsWith('-') is true,
        After = DossierCursor.Parse(apres),
    };

    /// <param name="rank">Rank of the first row, from 1; only with a cursor.</param>
    public static string Of(DossierQuery query, long rank = 1)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", query.Text),
            ("referent", query.ReferentId?.ToString(CultureInfo.InvariantCulture)),
            ("structure", query.OrganisationId?.ToString(CultureInfo.InvariantCulture)),
            ("etat", query.State is { } state ? Word(state) : null),
            ("tri", query.Sort == DossierSort.Consulted ? null : (query.Descending ? "-" : "") + Word(query.Sort)),
            ("apres", query.After?.ToString()),
            ("rang", query.After is null ? null : rank.ToString(CultureInfo.InvariantCulture)),
        }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }

    public static string Word(DossierSort sort) => Sorts.First(known => known.Sort == sort).Word;

    public static string Word(EnrolmentState state) => States.First(known => known.State == state).Word;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

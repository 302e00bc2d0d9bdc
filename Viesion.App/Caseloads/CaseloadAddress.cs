using System.Globalization;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.App.Caseloads;

/// <summary>
/// « Ma file active » in an address:
/// <c>?referent=12&amp;structure=3&amp;depuis=2026-11-14&amp;liste=sorties-a-faire&amp;par=structure&amp;tri=-veille&amp;rang=50</c>. Words
/// that mean nothing are ignored.
/// </summary>
public static class CaseloadAddress
{
    public const string Path = "file-active";

    private static readonly (CaseloadList List, string Word)[] Lists =
    [
        (CaseloadList.Entered, "entree"), (CaseloadList.Standby, "veille"), (CaseloadList.ToExit, "sorties-a-faire"),
        (CaseloadList.ExitScheduled, "sorties-prevues"), (CaseloadList.Recent, "nouvelles"),
    ];

    private static readonly (CaseloadSort Sort, string Word)[] Sorts =
    [
        (CaseloadSort.Name, "nom"), (CaseloadSort.Organisation, "structure"), (CaseloadSort.Running, "total"),
        (CaseloadSort.Entered, "entree"), (CaseloadSort.Standby, "veille"),
        (CaseloadSort.ToExit, "sorties-a-faire"), (CaseloadSort.ExitScheduled, "sorties-prevues"), (CaseloadSort.Recent, "nouvelles"),
    ];

    public static CaseloadQuery Query(string? referent, string? structure, string? depuis, string? liste, string? par, string? tri,
        string? rang, DateOnly today)
    {
        var sort = Sorts.Where(known => known.Word == tri?.TrimStart('-')).Select(known => (CaseloadSort?)known.Sort).FirstOrDefault();
        return new CaseloadQuery(Day(depuis) is { } day && day <= today ? day : today.AddDays(-CaseloadQuery.EntryDays), Number(referent),
            Number(structure),
            Lists.Where(known => known.Word == liste).Select(known => (CaseloadList?)known.List).FirstOrDefault(),
            par == "structure" ? CaseloadGrouping.Organisation : CaseloadGrouping.Referent, sort ?? CaseloadSort.Running, sort is null
            || tri!.StartsWith('-'), Number(rang) ?? 0);
    }

    public static string Of(CaseloadQuery query, DateOnly today)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("referent", Text(query.ReferentId)),
            ("structure", Text(query.OrganisationId)),
            ("depuis", query.Since == today.AddDays(-CaseloadQuery.EntryDays) ? null
                : query.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("liste", query.List is { } list ? Word(list) : null),
            ("par", query.By is CaseloadGrouping.Organisation ? "structure" : null),
            ("tri", query is { Sort: CaseloadSort.Running, Descending: true } ? null : (query.Descending ? "-" : "") + Word(query.Sort)),
            ("rang", query.From == 0 ? null : Text(query.From)),
        }.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }

    public static string Word(CaseloadSort sort) => Sorts.First(known => known.Sort == sort).Word;

    public static CaseloadSort? Sort(string word)
        => Sorts.Where(known => known.Word == word).Select(known => (CaseloadSort?)known.Sort).FirstOrDefault();

    private static string Word(CaseloadList list) => Lists.First(known => known.List == list).Word;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string? text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 2000
            ? day : null;
}

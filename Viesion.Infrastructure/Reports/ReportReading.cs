using System.Globalization;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// What was understood of typed filters: the criteria, or a French sentence for each filter to correct, by the filter's key.
/// </summary>
public sealed class ReportReading
{
    private readonly Dictionary<string, string> errors = [];

    private ReportReading(DateOnly today) => Criteria = ReportCriteria.Widest(today);

    public ReportCriteria Criteria { get; private set; }

    public IReadOnlyDictionary<string, string> Errors => errors;

    /// <param name="typed">What the address says of a filter; null when it says nothing, and the default holds.</param>
    public static ReportReading Of(ReportDefinition report, Func<string, string?> typed, DateOnly today)
    {
        var reading = new ReportReading(today);
        foreach (var filter in report.Filters)
            reading.Read(filter, typed(filter.Key) ?? Default(filter, today));
        if (reading.errors.Count == 0 && reading.Criteria.From > reading.Criteria.To)
            reading.errors.Add("au", "La fin de la période doit suivre son début.");
        return reading;
    }

    /// <summary>What the filter holds when nothing is said.</summary>
    public static string Default(ReportFilter filter, DateOnly today) => filter switch
    {
        { Default: { } text } => text,
        { Kind: ReportFilterKind.From } => Iso(today.AddDays(-filter.DaysBack)),
        { Kind: ReportFilterKind.To } => Iso(today),
        _ => "",
    };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Read(ReportFilter filter, string text)
    {
        switch (filter.Kind)
        {
            case ReportFilterKind.Days when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                && days is >= 1 and <= ReportCriteria.MaxDays:
                Criteria = Criteria with { Days = days };
                break;
            case ReportFilterKind.From when Day(text) is { } day:
                Criteria = Criteria with { From = day };
                break;
            case ReportFilterKind.To when Day(text) is { } day:
                Criteria = Criteria with { To = day };
                break;
            case ReportFilterKind.States when text.Length == 0:
                break;
            case ReportFilterKind.States when States(text) is { } states:
                Criteria = Criteria with { States = states };
                break;
            case ReportFilterKind.Organisation or ReportFilterKind.Territory or ReportFilterKind.Referent or ReportFilterKind.Notice
                when text.Length == 0:
                break;
            case ReportFilterKind.Organisation when Id(text) is { } id:
                Criteria = Criteria with { OrganisationId = id };
                break;
            case ReportFilterKind.Territory when Id(text) is { } id:
                Criteria = Criteria with { TerritoryId = id };
                break;
            case ReportFilterKind.Referent when Id(text) is { } id:
                Criteria = Criteria with { ReferentId = id };
                break;
            case ReportFilterKind.Notice when ReportTexts.Notice(text) is { } notice:
                Criteria = Criteria with { Notice = notice };
                break;
            case ReportFilterKind.Situation when ReportTexts.Situation(text) is { } situation:
                Criteria = Criteria with { Situation = situation };
                break;
            default:
                errors.Add(filter.Key, Message(filter.Kind));
                break;
        }
    }

    private static string Message(ReportFilterKind kind) => kind switch
    {
        ReportFilterKind.Days => "Indiquez un nombre entier de jours, entre 1 et 3 650.",
        ReportFilterKind.From or ReportFilterKind.To => "Indiquez une date entre le 01/01/2000 et le 31/12/2099, par exemple 03/02/2026.",
        ReportFilterKind.States => "Choisissez des états de la liste.",
        ReportFilterKind.Organisation => "Choisissez une structure de la liste.",
        ReportFilterKind.Territory => "Choisissez un territoire de la liste.",
        ReportFilterKind.Referent => "Choisissez un référent de la liste.",
        ReportFilterKind.Notice => "Choisissez un état de la liste.",
        _ => "Choisissez une situation de la liste.",
    };

    private static DateOnly? Day(string text)
        => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= ReportCriteria.Earliest && day <= ReportCriteria.Latest ? day : null;

    private static int? Id(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static List<CerState>? States(string text)
    {
        var read = text.Split(',').Select(ReportTexts.State).ToList();
        return read.Contains(null) ? null : [.. read.Select(state => state!.Value).Distinct()];
    }
}

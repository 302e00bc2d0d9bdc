namespace Viesion.Infrastructure.Reports;

/// <summary>The words of the reports on caseloads.</summary>
internal static class FollowedTexts
{
    public static string Next(string next) => next switch
    {
        "todo" => "À solliciter",
        "requested" => "Fin demandée",
        _ => "Sortie programmée",
    };

    public static string? Moved(string? moved) => moved switch
    {
        "away" => "Hors département",
        "territory" => "Autre territoire",
        _ => null,
    };
}

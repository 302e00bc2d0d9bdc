using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Domain.Genesis;

/// <summary>When the sync is worth an administrator's attention (GEN-07), and in which words.</summary>
public static class GenesisWatch
{
    public const string Link = "/synchronisation";

    /// <summary>A night may be missed by some hours, not by half a day.</summary>
    public static readonly TimeSpan MaxSilence = TimeSpan.FromHours(36);

    /// <summary>Rejects above this share of the lines read are told.</summary>
    public const int MaxRejectPercent = 2;

    public static bool IsSilent(DateTimeOffset lastAppliedAt, DateTimeOffset now) => now - lastAppliedAt > MaxSilence;

    public static bool RejectsTooMany(int read, int rejected) => rejected * 100L > (long)read * MaxRejectPercent;

    public static string Silence(DateTimeOffset lastAppliedAt)
        => $"Genesis\u00a0: aucun fichier n’a été déversé depuis plus de {MaxSilence.TotalHours:0} heures (dernier le "
            + $"{lastAppliedAt.InParis().ToString("dd'/'MM 'à' HH':'mm", CultureInfo.InvariantCulture)}).";

    public static string Rejects(string file, int read, int rejected)
        => $"Genesis\u00a0: {Spelt.Count(rejected, "ligne rejetée", "lignes rejetées")} sur {read} dans "
            + $"«\u00a0{UserText.Shorten(file, 60)}\u00a0», "
            + $"plus de {MaxRejectPercent}\u00a0%.";
}

using Viesion.Domain.Access;

namespace Viesion.Domain.Alerts;

/// <summary>What settles a hit, in one click: the screen where it is done.</summary>
/// <param name="Text">The words of the link, in the infinitive.</param>
/// <param name="Path">Where it leads; <c>{dossier}</c> and <c>{sujet}</c> stand for the ids of the hit.</param>
/// <param name="May">Who may do it; everyone when null.</param>
public sealed record AlertAction(string Text, string Path, Func<Profile, bool>? May = null)
{
    public string Href(int beneficiaryId, int subjectId) => Path
        .Replace("{dossier}", beneficiaryId.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{sujet}", subjectId.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

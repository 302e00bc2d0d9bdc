using System.Globalization;

namespace Viesion.App.Appointments.Agendas;

/// <summary>
/// The view and the people chosen last, in a cookie of the browser: <c>12~semaine~12.15</c>. The number of the person comes first, so that
/// the next one at the same computer begins anew.
/// </summary>
internal static class AgendaMemory
{
    public const string Cookie = "viesion-agenda";

    public static string Write(int me, AgendaAddress shown) => $"{me}~{AgendaAddress.Word(shown.View)}~{string.Join('.', shown.People)}";

    /// <summary>One's own week when nothing is remembered, or not of this person.</summary>
    public static AgendaAddress Read(string? written, int me, DateOnly today)
    {
        var known = new AgendaAddress(AgendaView.Week, today, [me]);
        return written?.Split('~') is [var whose, var view, var people] && whose == me.ToString(CultureInfo.InvariantCulture)
            ? known with { View = AgendaAddress.ViewOf(view) ?? known.View, People = AgendaAddress.Numbers(people) }
            : known;
    }
}

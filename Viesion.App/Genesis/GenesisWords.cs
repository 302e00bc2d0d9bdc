using Viesion.App.Ui;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;

namespace Viesion.App.Genesis;

/// <summary>How runs are told to people.</summary>
internal static class GenesisWords
{
    public static string Name(GenesisRunState state) => state switch
    {
        GenesisRunState.Running => "En cours",
        GenesisRunState.Applied => "Appliqué",
        GenesisRunState.Refused => "Refusé",
        GenesisRunState.Failed => "En échec",
        _ => "Interrompu",
    };

    public static Tone Tone(GenesisRunState state) => state switch
    {
        GenesisRunState.Running => Ui.Tone.Study,
        GenesisRunState.Applied => Ui.Tone.Ok,
        GenesisRunState.Interrupted => Ui.Tone.Wait,
        _ => Ui.Tone.Bad,
    };

    /// <summary>« 42 s », « 3 min 05 s »; a dash while nobody knows.</summary>
    public static string Duration(GenesisRunRow run)
    {
        if (run.FinishedAt is not { } end)
            return "–";
        var span = end - run.StartedAt;
        return span.TotalSeconds < 60
            ? $"{French.Number(Math.Round((decimal)span.TotalSeconds, span.TotalSeconds < 10 ? 1 : 0), 1)}{French.Nbsp}s"
            : $"{(int)span.TotalMinutes}{French.Nbsp}min {span.Seconds:00}{French.Nbsp}s";
    }

    public static string Starter(GenesisRunRow run) => run.StartedBy ?? "Système";
}

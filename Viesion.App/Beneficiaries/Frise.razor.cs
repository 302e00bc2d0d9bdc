using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Viesion.Domain.Common;

namespace Viesion.App.Beneficiaries;

/// <summary>
/// The timeline of a dossier by lanes (DOS-09): zoom, pan with buttons and arrows, choice of lanes, list view, print. <see cref="Compact"/>
/// is the one of the résumé.
/// </summary>
public sealed partial class Frise : ComponentBase
{
    private const string Memory = "viesion-frise";
    private static readonly (FriseRange, string)[] ranges = [(FriseRange.ThreeMonths, "3 mois"), (FriseRange.TwelveMonths, "12 mois"),
        (FriseRange.ThirtySixMonths, "36 mois"), (FriseRange.Everything, "Tout")];

    private FriseSettings settings = FriseSettings.Default;
    private int shift;

    [Parameter, EditorRequired] public IReadOnlyList<FriseLane> Lanes { get; set; } = [];

    /// <summary>The last twelve months, without settings, with a link to the whole.</summary>
    [Parameter] public bool Compact { get; set; }

    /// <summary>Where the whole frise is; with <see cref="Compact"/>.</summary>
    [Parameter] public string? FullHref { get; set; }

    private IReadOnlyList<FriseLane> Shown => [.. Lanes.Where(lane => !settings.Hidden.Contains(lane.Key))];

    private FriseWindow Window => FriseWindow.Of(settings.Range, shift, Clock.Today(), Shown);

    private bool Still => settings.Range == FriseRange.Everything || settings.List;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Compact)
            return;
        if (Read(await Js.InvokeAsync<string?>("localStorage.getItem", Memory)) is not { } remembered || remembered == settings)
            return;
        settings = remembered;
        StateHasChanged();
    }

    // What the browser remembers is input.
    private static FriseSettings? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<FriseSettings>(text) is { Hidden: not null } read
                && Enum.IsDefined(read.Range) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task Set(FriseSettings chosen)
    {
        settings = chosen;
        await Js.InvokeVoidAsync("localStorage.setItem", Memory, JsonSerializer.Serialize(chosen));
    }

    private Task Zoom(FriseRange range)
    {
        shift = 0;
        return Set(settings with { Range = range });
    }

    private Task Toggle(string lane)
        => Set(settings with
        {
            Hidden = settings.Hidden.Contains(lane) ? [.. settings.Hidden.Where(key => key != lane)] : [.. settings.Hidden, lane]
        });

    private void Move(int direction) => shift += Still ? 0 : direction * FriseWindow.Step(settings.Range);

    private Task Key(KeyboardEventArgs args)
    {
        switch (args.Key)
        {
            case "ArrowLeft":
                Move(-1);
                break;
            case "ArrowRight":
                Move(1);
                break;
            case "+" when settings.Range > FriseRange.ThreeMonths:
                return Zoom(settings.Range - 1);
            case "-" when settings.Range < FriseRange.Everything:
                return Zoom(settings.Range + 1);
        }
        return Task.CompletedTask;
    }

    private Task Print() => Js.InvokeVoidAsync("print").AsTask();
}

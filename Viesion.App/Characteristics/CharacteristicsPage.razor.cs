using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Access;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Characteristics;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Characteristics;

/// <summary>
/// The characteristics of a dossier (DOS-07): by family, each with its date and its mark; one or several are written in one form.
/// </summary>
public sealed partial class CharacteristicsPage(IOperations operations, NavigationManager navigation, Toaster toaster, LiveFeed feed,
    TimeProvider clock) : ComponentBase, IDisposable
{
    private IDisposable? listening;
    private bool withPast;
    private CharacteristicAsked? editing;
    private CharacteristicAsked? removing;
    private bool refreshingAll;

    [Parameter] public int Id { get; set; }

    /// <summary>« manquantes » or « toutes »: the form stands in place of the list.</summary>
    [SupplyParameterFromQuery(Name = "saisie")] public string? Filled { get; set; }

    [PersistentState] public DossierCharacteristics? Dossier { get; set; }

    private DateOnly Today => clock.Today();

    private string Address => $"beneficiaires/{Id}/caracteristiques";

    private bool MayEdit => Rights.EditsDossier(operations.Perimeter.Profile);

    private bool Missing => Filled == "manquantes";

    private int MissingCount => Dossier?.Items.Count(item => item.IsMissing) ?? 0;

    private IReadOnlyList<CharacteristicItem>? Filling => !MayEdit || Dossier is null ? null : Filled switch
    {
        "manquantes" => [.. Dossier.Items.Where(item => item.IsMissing)],
        "toutes" => [.. Dossier.Items.Where(item => item.Source is null)],
        _ => null,
    };

    private IReadOnlyList<SeenCharacteristic> Recorded
        => [.. Dossier?.Items.Select(item => item.Current?.Seen).OfType<SeenCharacteristic>() ?? []];

    private string EditingTitle
        => editing?.Act == CharacteristicAct.Correct ? $"Corriger « {editing.Item.Name} »" : $"Actualiser « {editing?.Item.Name} »";

    private string RemovingText => removing is not { Value: { } value } ? ""
        : $"La valeur « {CharacteristicWords.Value(removing.Item, value)} » ({CharacteristicWords.Origin(value)}) est retirée du dossier"
            + (value == removing.Item.Current ? " ; celle d’avant, s’il y en a une, redevient la valeur actuelle."
            : " et de son historique.");

    private EditSession Acts => field ??= new(operations);

    public void Dispose() => listening?.Dispose();

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
            listening = feed.Listen(LiveTopic.Beneficiary, change => change.BeneficiaryId == Id ? InvokeAsync(Heard) : Task.CompletedTask);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Dossier?.BeneficiaryId != Id)
            await Load();
    }

    private async Task Load()
        => Dossier = await operations.Read<CharacteristicReads, DossierCharacteristics?>(reads => reads.OfDossier(Id, withPast));

    // What is being typed is not disturbed: the form meets the change when it saves.
    private async Task Heard()
    {
        if (Filling is not null || editing is not null || removing is not null)
            return;
        await Load();
        StateHasChanged();
    }

    private IReadOnlyList<RecordedCharacteristic> PastOf(CharacteristicItem item)
        => withPast ? [.. Dossier!.Past.Where(past => past.DefinitionId == item.DefinitionId).Select(past => past.Value)] : [];

    private Task TogglePast(bool on)
    {
        withPast = on;
        return Load();
    }

    private Task Act(CharacteristicAsked asked)
    {
        if (asked is { Act: CharacteristicAct.Refresh, Value.Seen: { } seen })
            return Refresh([seen]);
        editing = asked.Act == CharacteristicAct.Remove ? null : asked;
        removing = asked.Act == CharacteristicAct.Remove ? asked : null;
        return Task.CompletedTask;
    }

    private async Task Refresh(IReadOnlyList<SeenCharacteristic> seen)
    {
        var refusal = (await Acts.Act(new RefreshCharacteristics(Id, seen))).Refusal;
        await Told(refusal, seen.Count > 1 ? "Dates d’actualisation renouvelées." : "Date d’actualisation renouvelée.");
    }

    private async Task Remove()
    {
        if (removing?.Value?.Seen is { } seen)
            await Told((await Acts.Act(new RemoveCharacteristic(seen))).Refusal, "Valeur supprimée.");
        removing = null;
    }

    private async Task Told(Refusal? refusal, string success)
    {
        await Load();
        if (refusal is null)
            toaster.Success(success);
        else
            toaster.Error(refusal == Refusal.Conflict ? "Une valeur a changé entre-temps : la voici. Rien n’a été modifié."
                : refusal.Message);
    }

    private Task EditingSaved()
    {
        editing = null;
        return Load();
    }

    private async Task FilledSaved()
    {
        await Load();
        Back();
    }

    private void Back() => navigation.NavigateTo(Address);
}

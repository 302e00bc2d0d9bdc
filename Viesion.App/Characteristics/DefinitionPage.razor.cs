using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>A characteristic as administrators define it.</summary>
public sealed partial class DefinitionPage(IOperations operations, NavigationManager navigation, Toaster toaster, IJSRuntime js) : ComponentBase
{
    private static readonly IReadOnlyList<Option<CharacteristicType>> Types = [.. Enum.GetValues<CharacteristicType>().Select(type => new Option<CharacteristicType>(type, CharacteristicTexts.Name(type)))];
    private static readonly IReadOnlyList<Option<GenesisSource?>> Sources = [.. Enum.GetValues<GenesisSource>().Select(source => new Option<GenesisSource?>(source, CharacteristicTexts.Name(source), "Transmise par Genesis"))];
    private static readonly IReadOnlyList<Option<RefreshUnit>> Units = [new(RefreshUnit.Months, "mois"), new(RefreshUnit.Days, "jours")];

    private readonly FormErrors errors = new();
    private DefinitionInput input = new();
    private CharacteristicSettings begun = new();
    private DefinitionForm? theirs;
    private uint version;
    private string? failure;
    private bool busy;
    private bool deleting;
    private bool leaving;

    /// <summary>Null for a new one.</summary>
    [Parameter] public int? Id { get; set; }

    [SupplyParameterFromQuery(Name = "famille")] public string? Family { get; set; }

    [PersistentState] public DefinitionState? State { get; set; }

    private bool Used => State?.Form?.Values > 0;

    private int Dossiers => State?.Families.SelectMany(family => family.Definitions).FirstOrDefault(row => row.Id == Id)?.Dossiers ?? 0;

    private bool Dirty => !leaving && (errors.HasUnreadable || DefinitionDifferences.Between(begun, input.Settings, State!.Families).Any());

    private List<Option<int>> FamilyOptions => [.. State!.Families.Select(family => new Option<int>(family.Id, family.Name + (family.Active ? "" : " (désactivée)")))];

    protected override async Task OnParametersSetAsync()
    {
        if (State is null || State.Form?.Id != Id)
        {
            var form = Id is { } id ? await operations.Read<CharacteristicSettingsReads, DefinitionForm?>(reads => reads.Definition(id)) : null;
            if (Id is not null && form is null)
            {
                navigation.NotFound();
                return;
            }
            State = new(form, await operations.Read<CharacteristicSettingsReads, IReadOnlyList<FamilySettings>>(reads => reads.Families()));
        }
        if (State.Form is { } known && version != known.Version)
            Begin(known);
        else if (Id is null && input.FamilyId == 0 && int.TryParse(Family, out var family) && State.Families.Any(other => other.Id == family))
            (input.FamilyId, begun) = (family, begun with { FamilyId = family });
    }

    private void Begin(DefinitionForm form)
    {
        (State, input, begun, version) = (State! with { Form = form }, DefinitionInput.Of(form.Settings), form.Settings, form.Version);
        (theirs, failure) = (null, null);
        errors.Clear();
    }

    private async Task Save()
    {
        if (busy)
            return;
        failure = errors.HasUnreadable ? "Corrigez les champs signalés, puis enregistrez." : null;
        errors.Clear();
        if (failure is not null)
            return;
        busy = true;
        var refusal = (await operations.Run(new SaveCharacteristic(Id, version, input.Settings))).Refusal;
        busy = false;
        if (refusal is null)
            Done("Caractéristique enregistrée.");
        else if (refusal == Refusal.Conflict && await Read() is { } now)
            await Meet(now);
        else if (refusal.Field is { } field)
            errors.Add(field, refusal.Message);
        else
            failure = refusal.Message;
    }

    // Moved, activated: nothing of the form. Otherwise both are shown and one chooses.
    private Task Meet(DefinitionForm now)
    {
        if (DefinitionDifferences.Between(begun, now.Settings, State!.Families).Any())
        {
            theirs = now;
            return Task.CompletedTask;
        }
        version = now.Version;
        return Save();
    }

    private Task KeepMine()
    {
        (State, version, theirs) = (State! with { Form = theirs }, theirs!.Version, null);
        return Save();
    }

    private async Task Activate(bool active)
    {
        failure = (await operations.Run(new ActivateCharacteristic(Id!.Value, active))).Refusal?.Message;
        // What is being typed stays: only the state and the version are new.
        if (await Read() is { } now)
            (State, version) = (State! with { Form = now }, now.Version);
        if (failure is null)
            toaster.Success(active ? "Caractéristique réactivée." : "Caractéristique désactivée : ses valeurs sont gardées.");
    }

    private async Task Delete()
    {
        failure = (await operations.Run(new DeleteCharacteristic(Id!.Value))).Refusal?.Message;
        if (failure is null)
            Done("Caractéristique supprimée.");
    }

    private void Done(string told)
    {
        leaving = true;
        toaster.Success(told);
        navigation.NavigateTo("configuration/caracteristiques");
    }

    private Task<DefinitionForm?> Read() => operations.Read<CharacteristicSettingsReads, DefinitionForm?>(reads => reads.Definition(Id!.Value));

    private async Task Leaving(LocationChangingContext change)
    {
        if (Dirty && !await js.InvokeAsync<bool>("confirm", "Votre saisie n’est pas enregistrée. Quitter quand même ?"))
            change.PreventNavigation();
    }
}

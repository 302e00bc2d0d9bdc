using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>A characteristic as administrators define it.</summary>
public sealed partial class DefinitionPage(IOperations operations, NavigationManager navigation, Toaster toaster) : ComponentBase
{
    private static readonly IReadOnlyList<Option<CharacteristicType>> Types = [
        .. Enum.GetValues<CharacteristicType>().Select(type => new Option<CharacteristicType>(type, CharacteristicTexts.Name(type)))];
    private static readonly IReadOnlyList<Option<GenesisSource?>> Sources = [.. Enum.GetValues<GenesisSource>()
        .Select(source => new Option<GenesisSource?>(source, CharacteristicTexts.Name(source), "Transmise par Genesis"))];
    private static readonly IReadOnlyList<Option<RefreshUnit>> Units = [new(RefreshUnit.Months, "mois"), new(RefreshUnit.Days, "jours")];

    private DefinitionInput input = new();
    private CharacteristicSettings begun = new();
    private uint version;
    private bool deleting;

    /// <summary>Null for a new one.</summary>
    [Parameter] public int? Id { get; set; }

    [SupplyParameterFromQuery(Name = "famille")] public string? Family { get; set; }

    [PersistentState] public DefinitionState? State { get; set; }

    private bool Used => State?.Form?.Values > 0;

    private int Dossiers => State?.Families.SelectMany(family => family.Definitions).FirstOrDefault(row => row.Id == Id)?.Dossiers ?? 0;

    private EditSession Edit => field ??= new(operations);

    private List<Option<int>> FamilyOptions
        => [.. State!.Families.Select(family => new Option<int>(family.Id, family.Name + (family.Active ? "" : " (désactivée)")))];

    protected override async Task OnParametersSetAsync()
    {
        if (State is null || State.Form?.Id != Id)
        {
            var form = Id is { } id ? await operations.Read<CharacteristicSettingsReads, DefinitionForm?>(reads => reads.Definition(id))
                : null;
            if (Id is not null && form is null)
            {
                navigation.NotFound();
                return;
            }
            State = new(form, await operations.Read<CharacteristicSettingsReads, IReadOnlyList<FamilySettings>>(reads => reads.Families()));
        }
        if (State.Form is { } known && version != known.Version)
            Begin(known);
        else if (Id is null && input.FamilyId == 0 && int.TryParse(Family, out var family)
            && State.Families.Any(other => other.Id == family))
            (input.FamilyId, begun) = (family, begun with { FamilyId = family });
    }

    private void Begin(DefinitionForm form)
    {
        (State, input, begun, version) = (State! with { Form = form }, DefinitionInput.Of(form.Settings), form.Settings, form.Version);
        Edit.Begin();
    }

    private Task Save() => Edit.Save(Send);

    private async Task Send()
    {
        var refusal = (await Edit.Run(new SaveCharacteristic(Id, version, input.Settings))).Refusal;
        if (refusal == Refusal.Conflict && await Read() is { } now)
            await Meet(now);
        else if (Edit.Accepts(refusal))
            Done("Caractéristique enregistrée.");
    }

    // Moved, activated: nothing of the form. Otherwise both are shown and one chooses.
    private Task Meet(DefinitionForm now)
    {
        if (DefinitionDifferences.Between(begun, now.Settings, State!.Families).Count > 0)
        {
            Edit.Meet(() => DefinitionDifferences.Between(now.Settings, input.Settings, State!.Families),
                theirs: () => Begin(now), mine: () => (State, version) = (State! with { Form = now }, now.Version));
            return Task.CompletedTask;
        }
        version = now.Version;
        return Send();
    }

    private async Task Activate(bool active)
    {
        var refusal = (await Edit.Act(new ActivateCharacteristic(Id!.Value, active))).Refusal;
        Edit.Fail(refusal?.Message);
        // What is being typed stays: only the state and the version are new.
        if (await Read() is { } now)
            (State, version) = (State! with { Form = now }, now.Version);
        if (refusal is null)
            toaster.Success(active ? "Caractéristique réactivée." : "Caractéristique désactivée : ses valeurs sont gardées.");
    }

    private Task Delete() => Edit.Save(async () =>
    {
        if (Edit.Accepts((await Edit.Run(new DeleteCharacteristic(Id!.Value))).Refusal))
            Done("Caractéristique supprimée.");
    });

    private void Done(string told)
    {
        toaster.Success(told);
        navigation.NavigateTo("configuration/caracteristiques");
    }

    private Task<DefinitionForm?> Read()
        => operations.Read<CharacteristicSettingsReads, DefinitionForm?>(reads => reads.Definition(Id!.Value));
}

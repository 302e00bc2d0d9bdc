using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>
/// « Actualisation avec historique » of one characteristic or many, or « modification détaillée » of one. Only what was touched is saved.
/// When somebody else wrote meanwhile, both values are shown and the person chooses (NFR-06); nothing typed is lost on the way.
/// </summary>
public sealed partial class CharacteristicsForm(IOperations operations, Toaster toaster, TimeProvider clock) : ComponentBase
{

    private List<CharacteristicInput> inputs = [];

    /// <summary>The dossier as it was read.</summary>
    [Parameter, EditorRequired] public DossierCharacteristics Dossier { get; set; } = null!;

    /// <summary>The characteristics of the form; read once, when the form opens.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<CharacteristicItem> Items { get; set; } = [];

    /// <summary>Corrects the one value instead of putting a new one after it.</summary>
    [Parameter] public bool Correcting { get; set; }

    [Parameter] public EventCallback OnSaved { get; set; }

    [Parameter] public EventCallback OnCancel { get; set; }

    private bool Several => inputs.Count > 1;

    private string Note => Correcting ? "La valeur est remplacée sans nouvelle ligne d’historique." : Several
        ? "Seules les caractéristiques que vous modifiez sont enregistrées." : "La valeur actuelle passe dans l’historique.";

    protected override void OnInitialized() => inputs = [.. Items.Select(item => new CharacteristicInput(item, Correcting, clock.Today()))];

    private EditSession Edit => field ??= new(operations);

    private Task Save() => Edit.Save(async () =>
    {
        Edit.Fail(Unready());
        if (Edit.Problem is not null)
            return;
        var refusal = await Run();
        // What the other changed may have nothing to do with what is typed here: then it is simply saved.
        if (refusal == Refusal.Conflict && await Meet())
            refusal = inputs.Exists(input => input.Changed) ? await Run() : null;
        await Tell(refusal);
    });

    private string? Unready()
    {
        foreach (var input in inputs.Where(input => input.Changed && input.Since is null))
            Edit.Wrong(CharacteristicRefusals.DateField(input.Item.DefinitionId), "Indiquez depuis quand cette valeur est vraie.");
        return !Edit.Errors.IsEmpty ? EditSession.ToMend
            : inputs.Exists(input => input.Theirs is not null) ? "Choisissez d’abord entre votre saisie et la valeur enregistrée."
            : !inputs.Exists(input => input.Changed) ? CharacteristicRefusals.NothingTyped.Message : null;
    }

    private async Task<Refusal?> Run()
    {
        var changed = inputs.Where(input => input.Changed).ToList();
        return Correcting && changed[0] is { Item.Current.Seen: { } seen } one
            ? (await Edit.Run(new CorrectCharacteristic(seen, one.Content, one.Since!.Value))).Refusal
            : (await Edit.Run(new RecordCharacteristics(Dossier.BeneficiaryId, [.. changed.Select(input => input.Entry)]))).Refusal;
    }

    /// <summary>Reads again what is recorded. True when there is nothing to choose.</summary>
    private async Task<bool> Meet()
    {
        if (await operations.Read<CharacteristicReads, DossierCharacteristics?>(
            reads => reads.OfDossier(Dossier.BeneficiaryId, withPast: false)) is not { } now)
            return false;
        var known = now.Items.ToDictionary(item => item.DefinitionId);
        foreach (var input in inputs)
        {
            if (known.TryGetValue(input.Item.DefinitionId, out var item))
                input.Meet(item, clock.Today());
            else if (input.Changed)
                Edit.Wrong(CharacteristicRefusals.ValueField(input.Item.DefinitionId),
                    CharacteristicRefusals.Gone(input.Item.DefinitionId).Message);
        }
        return Edit.Errors.IsEmpty && !inputs.Exists(input => input.Theirs is not null);
    }

    private async Task Tell(Refusal? refusal)
    {
        if (refusal == Refusal.Conflict)
            Edit.Fail("Une valeur a changé pendant votre saisie : choisissez, puis enregistrez. Rien n’a été remplacé.");
        else if (Edit.Accepts(refusal))
        {
            toaster.Success(Several ? "Caractéristiques enregistrées." : "Caractéristique enregistrée.");
            await OnSaved.InvokeAsync();
        }
        else if (refusal!.Field is not null)
            Edit.Fail(EditSession.ToMend);
    }
}

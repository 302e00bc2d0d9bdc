using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

/// <summary>Creates or changes a collaborator. When another administrator saved first, both values are shown and one chooses (NFR-06).</summary>
public sealed partial class StaffForm(IOperations operations, Toaster toaster) : ComponentBase
{
    private static readonly Option<Profile?>[] profiles = [.. Enum.GetValues<Profile>().Select(profile => new Option<Profile?>(profile, ProfileTexts.Name(profile)))];

    private readonly FormErrors errors = new();
    private StaffSheet? before;
    private StaffSheet? others;
    private bool begun;
    private string? firstName;
    private string? lastName;
    private string? email;
    private Profile? profile;
    private int? organisationId;
    private int? territoryId;
    private string? failure;
    private bool busy;
    private bool confirming;

    /// <summary>Null for a new collaborator.</summary>
    [Parameter] public StaffSheet? Sheet { get; set; }
    [Parameter, EditorRequired] public PlaceChoices Places { get; set; } = new([], []);

    /// <summary>Raised with the collaborator's id.</summary>
    [Parameter] public EventCallback<int> OnSaved { get; set; }

    private Profile Chosen => profile ?? Profile.Referent;

    private StaffDetails Typed => new(firstName, lastName, email, Chosen, organisationId, territoryId);

    private string? EmailHint => Sheet is null ? "L’invitation sera envoyée à cette adresse." : null;

    private Option<int?>[] Organisations => Options(Places.Organisations, before?.OrganisationId);

    private Option<int?>[] Territories => Options(Places.Territories, before?.TerritoryId);

    private IReadOnlyList<(string Label, string? Theirs, string? Mine)> Differences => StaffDifferences.Between(before!, others!, Typed, Places);

    protected override void OnParametersSet()
    {
        // What is being typed stays while the rest of the page is refreshed.
        if (!begun || before?.Id != Sheet?.Id)
            Begin(Sheet);
    }

    private void Begin(StaffSheet? sheet)
    {
        (begun, before, others, failure) = (true, sheet, null, null);
        (firstName, lastName, email) = (sheet?.FirstName, sheet?.LastName, sheet?.Email);
        (profile, organisationId, territoryId) = (sheet?.Profile ?? Profile.Referent, sheet?.OrganisationId, sheet?.TerritoryId);
        errors.Clear();
    }

    // A structure of one territory says the territory too; another can still be chosen.
    private void ChooseOrganisation(int? id)
    {
        organisationId = id;
        if (Places.Organisations.FirstOrDefault(place => place.Id == id)?.TerritoryId is { } territory)
            territoryId = territory;
    }

    private async Task Save(bool emailConfirmed = false)
    {
        (failure, busy) = (null, true);
        errors.Clear();
        try
        {
            if (before is null)
                await Create();
            else
                await Change(before, emailConfirmed);
        }
        finally
        {
            busy = false;
        }
    }

    private async Task Create()
    {
        var created = await operations.Run(new CreateStaffMember(Typed));
        if (!created.Succeeded)
        {
            Show(created.Refusal);
            return;
        }
        toaster.Success($"Collaborateur créé : une invitation part à l’adresse {email?.Trim()}.");
        await OnSaved.InvokeAsync(created.Value);
    }

    private async Task Change(StaffSheet seen, bool emailConfirmed)
    {
        var changed = await operations.Run(new ChangeStaffMember(seen.Id, Typed, seen.Version, emailConfirmed));
        if (changed.Refusal == Refusal.Conflict)
            await Compare(seen);
        else if (changed.Refusal is { } refusal)
            Show(refusal);
        else
        {
            toaster.Success("Collaborateur enregistré.");
            Begin(await Current());
            await OnSaved.InvokeAsync(seen.Id);
        }
    }

    private async Task Compare(StaffSheet seen)
    {
        others = await Current();
        if (others is null)
            failure = Refusal.NotFound.Message;
        else if (Differences.Count == 0)
        {
            // Only something else of theirs changed (a telephone, an activation): nothing to choose.
            (before, others) = (others, null);
            await Save();
        }
    }

    private void Show(Refusal refusal)
    {
        if (refusal == StaffRefusals.EmailToConfirm)
            confirming = true;
        else if (refusal.Field is { } field)
            errors.Add(field, refusal.Message);
        else
            failure = refusal.Message;
    }

    private async Task KeepMine()
    {
        (before, others) = (others!, null);
        await Save();
    }

    private async Task TakeTheirs()
    {
        Begin(others);
        await OnSaved.InvokeAsync(before!.Id);
    }

    private Task<StaffSheet?> Current() => operations.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(before!.Id));

    // A closed place is offered to who stands there already, and to nobody else.
    private static Option<int?>[] Options(IReadOnlyList<PlaceChoice> places, int? kept)
        => [.. places.Where(place => place.Active || place.Id == kept).Select(place => new Option<int?>(place.Id, place.Active ? place.Name : $"{place.Name} (désactivé)"))];
}

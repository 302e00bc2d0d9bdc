using Microsoft.AspNetCore.Components;
using Viesion.App.Access;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

/// <summary>
/// Creates or changes a collaborator. When another administrator saved first, both values are shown and one chooses (NFR-06).
/// </summary>
public sealed partial class StaffForm(IOperations operations, Toaster toaster) : ComponentBase
{
    private static readonly Option<Profile?>[] profiles = [
        .. Enum.GetValues<Profile>().Select(profile => new Option<Profile?>(profile, ProfileTexts.Name(profile)))];

    private StaffSheet? before;
    private bool begun;
    private string? firstName;
    private string? lastName;
    private string? email;
    private Profile? profile;
    private int? organisationId;
    private int? territoryId;
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

    private EditSession Edit => field ??= new(operations);

    protected override void OnParametersSet()
    {
        // What is being typed stays while the rest of the page is refreshed.
        if (!begun || before?.Id != Sheet?.Id)
            Begin(Sheet);
    }

    private void Begin(StaffSheet? sheet)
    {
        (begun, before) = (true, sheet);
        (firstName, lastName, email) = (sheet?.FirstName, sheet?.LastName, sheet?.Email);
        (profile, organisationId, territoryId) = (sheet?.Profile ?? Profile.Referent, sheet?.OrganisationId, sheet?.TerritoryId);
        Edit.Begin();
    }

    // A structure of one territory says the territory too; another can still be chosen.
    private void ChooseOrganisation(int? id)
    {
        organisationId = id;
        if (Places.Organisations.FirstOrDefault(place => place.Id == id)?.TerritoryId is { } territory)
            territoryId = territory;
    }

    private Task Save(bool emailConfirmed = false) => Edit.Save(() => Send(emailConfirmed));

    private Task Send(bool emailConfirmed) => before is null ? Create() : Change(before, emailConfirmed);

    private async Task Create()
    {
        var created = await Edit.Run(new CreateStaffMember(Typed));
        if (!Edit.Accepts(created.Refusal))
            return;
        toaster.Success($"Collaborateur créé : une invitation part à l’adresse {email?.Trim()}.");
        await OnSaved.InvokeAsync(created.Value);
    }

    private async Task Change(StaffSheet seen, bool emailConfirmed)
    {
        var refusal = (await Edit.Run(new ChangeStaffMember(seen.Id, Typed, seen.Version, emailConfirmed))).Refusal;
        if (refusal == Refusal.Conflict)
            await Meet(seen);
        else if (refusal == StaffRefusals.EmailToConfirm)
            confirming = true;
        else if (Edit.Accepts(refusal))
        {
            toaster.Success("Collaborateur enregistré.");
            Begin(await Current());
            await OnSaved.InvokeAsync(seen.Id);
        }
    }

    private async Task Meet(StaffSheet seen)
    {
        if (await Current() is not { } now)
            Edit.Accepts(Refusal.NotFound);
        else if (StaffDifferences.Between(seen, now, Typed, Places).Count == 0)
        {
            // Only something else of theirs changed (a telephone, an activation): nothing to choose.
            before = now;
            await Send(emailConfirmed: false);
        }
        else
            Edit.Meet(() => StaffDifferences.Between(seen, now, Typed, Places), theirs: () => Take(now), mine: () => before = now);
    }

    private Task Take(StaffSheet theirs)
    {
        Begin(theirs);
        return OnSaved.InvokeAsync(theirs.Id);
    }

    private Task<StaffSheet?> Current() => operations.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(before!.Id));

    // A closed place is offered to who stands there already, and to nobody else.
    private static Option<int?>[] Options(IReadOnlyList<PlaceChoice> places, int? kept)
        => [.. places.Where(place => place.Active || place.Id == kept)
            .Select(place => new Option<int?>(place.Id, place.Active ? place.Name : $"{place.Name} (désactivé)"))];
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;

namespace Viesion.App.Appointments.Agendas;

/// <summary>
/// « Partage de l’agenda » (AGE-09): to whom one's own is open, and for a head those of the territory. Each choice is kept at once.
/// </summary>
public sealed partial class AgendaSharePage(IOperations operations, NavigationManager navigation, Toaster toaster) : ComponentBase
{
    public const string Path = "agenda/partage";
    private static readonly (string, string)[] above = [("Agenda", "agenda")];
    private static readonly Option<AgendaLevel>[] levels = [
        .. Enum.GetValues<AgendaLevel>().Select(level => new Option<AgendaLevel>(level, AppointmentTexts.Name(level)))];
    private readonly FormErrors errors = new();
    private AgendaColleague? colleague;
    private AgendaLevel level = AgendaLevel.Book;

    [SupplyParameterFromQuery(Name = "agenda")] private string? Asked { get; set; }
    [PersistentState] public AgendaSharing? Shared { get; set; }
    [PersistentState] public List<AgendaColleague>? Owners { get; set; }

    private int Owner => int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked
        : operations.Perimeter.StaffMemberId ?? 0;

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnParametersSetAsync()
    {
        Owners ??= await operations.Read<AgendaShareReads, List<AgendaColleague>>(reads => reads.Owners());
        if (Shared?.OwnerId != Owner)
            await Load();
    }

    private async Task Load()
    {
        Shared = await operations.Read<AgendaShareReads, AgendaSharing?>(reads => reads.Of(Owner));
        if (Shared is null)
            navigation.NotFound();
    }

    private void Go(int owner) => navigation.NavigateTo($"{Path}?agenda={owner}");

    private async Task<IReadOnlyList<Option<AgendaColleague>>> Find(string typed)
        => [.. (await operations.Read<AgendaShareReads, List<AgendaColleague>>(reads => reads.Colleagues(Owner, typed)))
            .Select(found => new Option<AgendaColleague>(found, found.Name, Detail: found.Organisation))];

    private async Task Add()
    {
        if (colleague is null)
            errors.Add(nameof(ShareAgenda.StaffMemberId), AppointmentRefusals.NoColleague.Message);
        else if (await Share(colleague.Id, level))
            (colleague, level) = (null, AgendaLevel.Book);
    }

    private async Task<bool> Share(int? staffMemberId, AgendaLevel? chosen)
    {
        // « Take appointments » is what the structure does without a word.
        var refusal = (await Acts.Act(new ShareAgenda(Owner, staffMemberId, staffMemberId is null && chosen is AgendaLevel.Book ? null
            : chosen))).Refusal;
        if (refusal is not null)
            toaster.Error(refusal.Message);
        else
            toaster.Success("Partage enregistré.");
        await Load();
        return refusal is null;
    }
}

using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Letters;

namespace Viesion.App.Documents;

/// <summary>
/// Makes the convocation of one person, downloaded or filed at once; or those of all who are expected, prepared in the background.
/// </summary>
public sealed partial class ConvocationsDialog : ComponentBase, IDisposable
{
    private static readonly IReadOnlyList<Option<bool>> Outputs = [new(false, "Un seul fichier", Detail: "à imprimer, une lettre par page"),
        new(true, "Un fichier par personne", Detail: "dans une archive ZIP")];

    private readonly CancellationTokenSource leaving = new();
    private LetterChoices? choices;
    private LetterPerson? one;
    private LetterFormat format;
    private int? template;
    private bool oneEach;
    private bool filed;
    private int done;

    [Inject] private IOperations Operations { get; set; } = null!;
    [Inject] private DocumentDesk Desk { get; set; } = null!;
    [Inject] private Toaster Toaster { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }
    [Parameter] public int? AppointmentId { get; set; }

    /// <summary>One person of the appointment; null for everyone who is expected.</summary>
    [Parameter] public int? BeneficiaryId { get; set; }

    private IReadOnlyList<LetterPerson> Letters => one is not null ? [one] : [.. (choices?.People ?? []).Where(person => person.Expected)];

    private IReadOnlyList<Option<int?>> Templates
        => [.. choices!.Templates.Select(choice => new Option<int?>(choice.Id, choice.Name, Detail: TemplateTexts.Name(choice.Logo)))];

    private IReadOnlyList<Option<LetterFormat>> Formats
        => [new(LetterFormat.Pdf, "PDF", Disabled: choices is { PdfAvailable: false }), new(LetterFormat.Docx, "Word (.docx)")];

    private LetterOrder Order => new(choices!.AppointmentId, template ?? 0, format, one?.BeneficiaryId, oneEach && one is null, filed);

    private EditSession Edit => field ??= new(Operations);

    private bool MayMake => choices is { MayFile: true } && Letters.Count > 0 && template is not null;

    // A letter of one person that is not filed, or is already, is only downloaded.
    private bool Makes => MayMake && (one is null || (filed && done == 0));

    private async Task Begin()
    {
        (choices, one, oneEach, filed, done) = (null, null, false, true, 0);
        if (AppointmentId is not { } id)
            return;
        choices = await Operations.Read<LetterReads, LetterChoices?>(reads => reads.Choices(id));
        if (choices is null)
        {
            Toaster.Error(Refusal.NotFound.Message);
            await OpenChanged.InvokeAsync(false);
            return;
        }
        one = BeneficiaryId is { } asked ? choices.People.FirstOrDefault(person => person.BeneficiaryId == asked)
            : choices is { Collective: false, People: [var only] } ? only : null;
        (template, format) = (choices.Templates.Select(choice => (int?)choice.Id).FirstOrDefault(), choices.PdfAvailable ? LetterFormat.Pdf
            : LetterFormat.Docx);
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private Task Make() => Edit.Save(async () =>
    {
        StateHasChanged();
        var refusal = one is null ? (await Edit.Run(new RequestLetters(Order))).Refusal : await File();
        if (!Edit.Accepts(refusal) || one is not null)
            return;
        Toaster.Info("Les lettres se préparent : une notification vous préviendra.");
        await OpenChanged.InvokeAsync(false);
        Navigation.NavigateTo("rapports/exports");
    });

    private async Task<Refusal?> File()
    {
        var made = await Desk.File(Order, leaving.Token);
        done = made.Succeeded ? made.Value : 0;
        if (made.Succeeded)
            Edit.Settle();
        return made.Refusal;
    }
}

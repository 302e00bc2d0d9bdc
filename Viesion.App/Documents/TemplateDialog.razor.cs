using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents;

namespace Viesion.App.Documents;

/// <summary>A template: its name, its use, its logo, and the Word document, whose fields are checked as it arrives (DOC-04).</summary>
public sealed partial class TemplateDialog : ComponentBase, IDisposable
{
    private static readonly IReadOnlyList<Option<TemplateKind>> Kinds = [
        .. Enum.GetValues<TemplateKind>().Select(kind => new Option<TemplateKind>(kind, TemplateTexts.Name(kind)))];
    private static readonly IReadOnlyList<Option<LogoVariant>> Logos = [
        .. Enum.GetValues<LogoVariant>().Select(logo => new Option<LogoVariant>(logo, TemplateTexts.Name(logo)))];

    private readonly CancellationTokenSource leaving = new();
    private IBrowserFile? file;
    private TemplateRow? seen;
    private TemplateKind kind;
    private LogoVariant logo;
    private string? name;
    private string? fileError;

    [Inject] private IOperations Operations { get; set; } = null!;
    [Inject] private DocumentDesk Desk { get; set; } = null!;
    [Inject] private Toaster Toaster { get; set; } = null!;

    [Parameter] public bool Open { get; set; }
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>The template to change; null for a new one.</summary>
    [Parameter] public TemplateRow? Row { get; set; }

    /// <summary>All of them, as the page last read them.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<TemplateRow> Rows { get; set; } = [];

    /// <summary>It is saved, or somebody else saved: the page reads again.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    private EditSession Edit => field ??= new(Operations);

    private void Begin()
    {
        (file, fileError) = (null, null);
        Take(Row);
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private void Take(TemplateRow? row)
        => (seen, name, kind, logo) = (row, row?.Name, row?.Kind ?? TemplateKind.Convocation, row?.Logo ?? LogoVariant.Department);

    private void Choose(IBrowserFile chosen)
    {
        (file, fileError) = (chosen, null);
        if (string.IsNullOrWhiteSpace(name))
            name = Path.GetFileNameWithoutExtension(chosen.Name);
    }

    private Task Save() => Edit.Save(async () =>
    {
        fileError = Row is null && file is null ? DocumentRefusals.NoFile.Message : null;
        if (string.IsNullOrWhiteSpace(name))
            Edit.Accepts(TemplateRefusals.NoName);
        if (fileError is not null || !Edit.Errors.IsEmpty)
            return;
        StateHasChanged();
        var refusal = await Send(new TemplateContent(name, kind, logo));
        if (refusal == Refusal.Conflict && seen is not null)
            await Meet(seen.Id);
        else if (refusal?.Field == DocumentRefusals.FileField)
            fileError = refusal.Message;
        else if (Edit.Accepts(refusal))
        {
            Toaster.Success("Modèle enregistré.");
            await OpenChanged.InvokeAsync(false);
            await Changed.InvokeAsync();
        }
    });

    private async Task<Refusal?> Send(TemplateContent content) => file is { } chosen
        ? await Desk.Save(Edit, seen?.Id, seen?.Version ?? 0, content, chosen, leaving.Token)
        : (await Edit.Run(new SaveTemplate(seen?.Id, seen?.Version ?? 0, content))).Refusal;

    private async Task Meet(int id)
    {
        await Changed.InvokeAsync();
        if (Rows.FirstOrDefault(row => row.Id == id) is { } now)
            Edit.Meet(() => Against(now), theirs: () => Take(now), mine: () => seen = now);
        else
            Edit.Accepts(Refusal.Conflict);
    }

    private IReadOnlyList<Difference> Against(TemplateRow row) => Difference.Among(
        new("Nom", row.Name, name?.Trim()), new("Usage", TemplateTexts.Name(row.Kind), TemplateTexts.Name(kind)),
        new("Logo", TemplateTexts.Name(row.Logo), TemplateTexts.Name(logo)),
        new("Document", row.FileName, file?.Name ?? row.FileName));
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Viesion.App.Ui;
using Viesion.App.Ui.Fields;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents;

namespace Viesion.App.Documents;

/// <summary>A template: its name, its use, its logo, and the Word document, whose fields are checked as it arrives (DOC-04).</summary>
public sealed partial class TemplateDialog : ComponentBase, IDisposable
{
    private static readonly IReadOnlyList<Option<TemplateKind>> Kinds = [.. Enum.GetValues<TemplateKind>().Select(kind => new Option<TemplateKind>(kind, TemplateTexts.Name(kind)))];
    private static readonly IReadOnlyList<Option<LogoVariant>> Logos = [.. Enum.GetValues<LogoVariant>().Select(logo => new Option<LogoVariant>(logo, TemplateTexts.Name(logo)))];

    private readonly CancellationTokenSource leaving = new();
    private FormErrors errors = new();
    private IBrowserFile? file;
    private TemplateRow? seen;
    private TemplateRow? theirs;
    private TemplateKind kind;
    private LogoVariant logo;
    private string? name;
    private string? problem;
    private string? fileError;
    private bool busy;
    private bool wasOpen;

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

    protected override void OnParametersSet()
    {
        if (Open && !wasOpen)
        {
            file = null;
            Begin(Row);
        }
        wasOpen = Open;
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private void Begin(TemplateRow? row)
        => (errors, problem, fileError, theirs, seen, name, kind, logo) = (new FormErrors(), null, null, null, row, row?.Name, row?.Kind ?? TemplateKind.Convocation, row?.Logo ?? LogoVariant.Department);

    private void Choose(IBrowserFile chosen)
    {
        (file, fileError) = (chosen, null);
        if (string.IsNullOrWhiteSpace(name))
            name = Path.GetFileNameWithoutExtension(chosen.Name);
    }

    private async Task Save()
    {
        errors.Clear();
        (problem, theirs, fileError) = (null, null, Row is null && file is null ? DocumentRefusals.NoFile.Message : null);
        if (string.IsNullOrWhiteSpace(name))
            errors.Add(TemplateRefusals.NoName.Field!, TemplateRefusals.NoName.Message);
        if (fileError is not null || !errors.IsEmpty)
            return;
        busy = true;
        StateHasChanged();
        var content = new TemplateContent(name, kind, logo);
        var refusal = file is { } chosen ? await Desk.Save(seen?.Id, seen?.Version ?? 0, content, chosen, leaving.Token) : (await Operations.Run(new SaveTemplate(seen?.Id, seen?.Version ?? 0, content))).Refusal;
        busy = false;
        if (refusal is null)
        {
            Toaster.Success("Modèle enregistré.");
            await OpenChanged.InvokeAsync(false);
            await Changed.InvokeAsync();
        }
        else if (refusal == Refusal.Conflict && seen is not null)
        {
            await Changed.InvokeAsync();
            theirs = Rows.FirstOrDefault(row => row.Id == seen!.Id);
        }
        else if (refusal.Field == DocumentRefusals.FileField)
            fileError = refusal.Message;
        else if (refusal.Field is { } field)
            errors.Add(field, refusal.Message);
        else
            problem = refusal.Message;
    }

    private IReadOnlyList<Difference> Against(TemplateRow row) => Difference.Among(
        new("Nom", row.Name, name?.Trim()), new("Usage", TemplateTexts.Name(row.Kind), TemplateTexts.Name(kind)), new("Logo", TemplateTexts.Name(row.Logo), TemplateTexts.Name(logo)),
        new("Document", row.FileName, file?.Name ?? row.FileName));

    private Task KeepMine()
    {
        seen = theirs;
        return Save();
    }
}

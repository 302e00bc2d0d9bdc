using Microsoft.AspNetCore.Components;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.App.Ui.Tables;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Reports.Exports;

namespace Viesion.App.Reports;

/// <summary>« Mes exports » (REP-03): their progress as it goes, the files that are ready.</summary>
public sealed partial class ExportsPage(IOperations operations, LiveFeed live, Toaster toaster) : ComponentBase, IDisposable
{
    private static readonly (string, string)[] above = [("Rapports", ReportAddress.Path)];

    private IDisposable? listening;

    [PersistentState] public IReadOnlyList<ExportLine>? Lines { get; set; }

    private TablePage<ExportLine>? Table => Lines is null ? null : TablePage.Whole(Lines);

    private EditSession Acts => field ??= new(operations);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
            listening = live.Listen(LiveTopic.Export, change => change.StaffMemberId == operations.Perimeter.StaffMemberId
                ? InvokeAsync(Reload) : Task.CompletedTask);
        if (Lines is null)
            await Load();
    }

    public void Dispose() => listening?.Dispose();

    private async Task Load() => Lines = await operations.Read<ExportReads, IReadOnlyList<ExportLine>>(reads => reads.Mine());

    private async Task Reload()
    {
        await Load();
        StateHasChanged();
    }

    private async Task Cancel(int id)
    {
        if ((await Acts.Act(new CancelExport(id))).Refusal is { } refusal)
            toaster.Error(refusal.Message);
        else
            toaster.Success("Export annulé.");
        await Load();
    }

    private static string Progress(ExportLine line)
        => $"{French.Number(line.Written)}{(line.Expected == 0 ? "" : $" sur {French.Number(line.Expected)}")}";
}

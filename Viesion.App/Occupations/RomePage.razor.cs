using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Common;
using Viesion.Domain.Occupations;
using Viesion.Infrastructure.Occupations;

namespace Viesion.App.Occupations;

/// <summary>The ROME: how much of it is there, and the loading of France Travail's files.</summary>
public sealed partial class RomePage(IOperations operations) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IBrowserFile? file;
    private RomeSummary? summary;
    private bool force;
    private int sent;

    [PersistentState] public RomeCounts? Counts { get; set; }

    private EditSession Edit => field ??= new(operations);

    protected override async Task OnInitializedAsync() => Counts ??= await Read();

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private Task<RomeCounts> Read() => operations.Read<OccupationReads, RomeCounts>(reads => reads.Rome());

    private void Choose(IBrowserFile chosen)
    {
        (file, summary) = (chosen, null);
        Edit.Fail(null);
    }

    private Task Send() => Edit.Save(async () =>
    {
        summary = null;
        try
        {
            var result = file!.Size > RomeRefusals.MaxBytes ? RomeRefusals.TooBig : await Load();
            if (Edit.Accepts(result.Refusal))
                (summary, file, sent, force) = (result.Value, null, sent + 1, false);
        }
        catch (IOException)
        {
            Edit.Accepts(RomeRefusals.Interrupted);
        }
        Counts = await Read();
    });

    // By way of a temporary file: it is read twice, for its encoding, then for its lines.
    private async Task<Result<RomeSummary>> Load()
    {
        var path = Path.Combine(Path.GetTempPath(), $"rome-{Guid.NewGuid():N}.csv");
        try
        {
            await using (var content = file!.OpenReadStream(RomeRefusals.MaxBytes, leaving.Token))
            await using (var copy = new FileStream(
                path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
                await content.CopyToAsync(copy, leaving.Token);
            return await Edit.Act(new LoadRome(path, force), leaving.Token);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Retired(int count, string one, string many) => count == 0 ? "aucun retrait" : French.Count(count, one, many);

    private static string Told(RomeSummary done)
    {
        var titles = done.Content == RomeContent.Titles;
        var read = titles ? French.Count(done.Read, "appellation lue", "appellations lues")
            : French.Count(done.Read, "métier lu", "métiers lus");
        return done is { Added: 0, Changed: 0, Retired: 0 } ? $"{read}{French.Nbsp}: rien n’a changé."
            : $"{read}{French.Nbsp}: {Count(done.Added, "ajout")}, {Count(done.Changed, "modification")}, "
            + $"{Count(done.Retired, "retrait")}.";

        static string Count(int count, string word) => French.Count(count, word);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Documents;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Xunit;

namespace Viesion.Tests.Infrastructure.Documents;

public sealed class DocumentTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private AppointmentScene scene = null!;
    private int type;
    private int folder;

    private IDocumentStore Store => database.Services.GetRequiredService<IDocumentStore>();

    private Beneficiary Dossier => scene.Dossier;

    public async ValueTask InitializeAsync()
    {
        scene = await AppointmentScene.In(database);
        type = await database.Item(ListKind.DocumentType, "CV");
        folder = await database.Item(ListKind.DocumentFolder, "divers");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_document_is_filed_changed_deleted_restored_and_finally_gone_with_its_content()
    {
        var id = (await File("CV été.pdf")).Value;
        var row = (await Row(id))!;
        Assert.Equal(("CV_ete.pdf", "CV", "divers"), (row.FileName, row.Type, row.Folder));
        Assert.Null(
            (await Run(
                new ChangeDocument(id, row.Version, new(null, type, "CV à jour", new(2026, 11, 2), " Reçu par courrier. ")))).Refusal);
        Assert.Equal(Refusal.Conflict, (await Run(new ChangeDocument(id, row.Version, new(null, type, "Autre")))).Refusal);
        row = (await Row(id))!;
        Assert.Equal(("CV_a_jour", null, "Reçu par courrier."), (row.Name, row.Folder, row.Comment));

        Assert.Null((await Run(new DeleteDocument(id, row.Version))).Refusal);
        Assert.Null(await Download(id));
        Assert.Single((await Read(reads => reads.OfDossier(Dossier.Id, null, true)))!.Documents);
        Assert.Empty((await Read(reads => reads.OfDossier(Dossier.Id)))!.Documents);
        Assert.Null((await Run(new DeleteDocument(id, (await Row(id))!.Version, Restore: true))).Refusal);
        var file = (await Download(id))!;

        Assert.Null((await Run(new DeleteDocument(id, (await Row(id))!.Version))).Refusal);
        var before = database.Clock.Now;
        database.Clock.Now = before.AddDays(31);
        Assert.Equal(DocumentRefusals.TooLate, (await Run(new DeleteDocument(id, (await Row(id))!.Version, Restore: true))).Refusal);
        Assert.True((await database.System.Run(new PurgeDocuments())).Value >= 1);
        database.Clock.Now = before;
        Assert.Null(await Row(id));
        Assert.Null(Store.Open(file.Sha256));
    }

    [Fact]
    public async Task A_content_that_another_document_bears_outlives_the_one_that_goes()
    {
        var (first, second) = ((await File("a.pdf", "%PDF-1.4 commun")).Value, (await File("b.pdf", "%PDF-1.4 commun")).Value);
        Assert.Null((await Run(new DeleteDocument(first, (await Row(first))!.Version))).Refusal);
        var before = database.Clock.Now;
        database.Clock.Now = before.AddDays(31);
        await database.System.Run(new PurgeDocuments());
        database.Clock.Now = before;
        Assert.Null(await Row(first));
        await using var content = Store.Open((await Download(second))!.Sha256);
        Assert.NotNull(content);
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        Assert.Equal("document-contenu", (await File("programme.pdf", "MZ un programme")).Refusal?.Code);
        Assert.Equal(DocumentRefusals.NoName, (await File("a.pdf", name: "★")).Refusal);
        Assert.Equal(DocumentRefusals.BadType, (await File("a.pdf", ofType: folder)).Refusal);
        Assert.Equal(DocumentRefusals.NoType, (await File("a.pdf", ofType: 0)).Refusal);
        Assert.DoesNotContain((await Read(reads => reads.OfDossier(Dossier.Id)))!.Documents, row => row.Name == "programme");
    }

    [Fact]
    public async Task Who_sees_the_dossier_reads_who_does_not_gets_nothing_and_only_administrators_touch_templates()
    {
        var id = (await File("piece.pdf")).Value;
        Assert.NotNull(await database.For(scene.Department.Head).Record<DocumentReads, DocumentFile?>(reads => reads.File(id)));
        foreach (var other in new[]
        {
            scene.Department.NorthHead,
            scene.Department.NorthReferent,
            scene.Department.FseManager,
            scene.Department.OperatorStaff
        })
        {
            Assert.Null(await database.For(other).Record<DocumentReads, DocumentFile?>(reads => reads.File(id)));
            Assert.Null(await database.For(other).Read<DocumentReads, DossierDocuments?>(reads => reads.OfDossier(Dossier.Id)));
            Assert.Contains((await database.For(other).Run(new DeleteDocument(id, 0))).Refusal!.Code, Barred);
            Assert.Equal(0L, await database.Sql<long>(other.Perimeter, $"SELECT count(*) FROM documents WHERE id = {id}"));
            Assert.True(await database.Refused(other, nameof(Document), id));
        }

        foreach (var other in scene.Department.Everyone.Where(member => member.Id != scene.Department.Administrator.Id))
        {
            Assert.Equal(Refusal.Forbidden,
                (await database.For(other).Run(new SaveTemplate(null, 0, new("X", TemplateKind.Convocation, LogoVariant.None)))).Refusal);
            Assert.Equal(Refusal.Forbidden, (await database.For(other).Run(new OfferTemplate(1, 0, false))).Refusal);
            Assert.Equal(Refusal.Forbidden,
                (await database.For(other).Run(new SaveLogo(LogoVariant.Department, null, null, null))).Refusal);
            Assert.Null(await database.For(other).Read<TemplateReads, DocumentFile?>(reads => reads.File(1)));
        }
    }

    [Fact]
    public async Task Of_two_who_bring_a_logo_the_second_learns_of_the_first()
    {
        var door = database.For(scene.Department.Administrator);
        async Task<Refusal?> Bring(uint version) => (await door.Run(new SaveLogo(LogoVariant.Fse, null, "logo.png",
            (await Store.Receive(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Guid.NewGuid().ToByteArray()]),
            LetterLogo.MaxBytes)).Value!, version))).Refusal;
        async Task<uint> Seen()
            => (await door.Read<TemplateReads, List<LogoRow>>(reads => reads.Logos()))
                .Single(row => row.Variant is LogoVariant.Fse).Version;
        Assert.Null(await Bring(0));
        Assert.Equal(Refusal.Conflict, await Bring(0));
        var first = await Seen();
        Assert.Null(await Bring(first));
        Assert.Equal(Refusal.Conflict, (await door.Run(new SaveLogo(LogoVariant.Fse, null, null, null, first))).Refusal);
        Assert.Null((await door.Run(new SaveLogo(LogoVariant.Fse, null, null, null, await Seen()))).Refusal);
        Assert.Null((await door.Run(new SaveLogo(LogoVariant.Fse, null, null, null, first))).Refusal);
    }

    private async Task<Result<int>> File(string fileName, string content = "", int? ofType = null, string? name = null)
    {
        var received =
            (await Store.Receive(
                new MemoryStream(System.Text.Encoding.Latin1.GetBytes(content.Length > 0 ? content : $"%PDF-1.4 {Guid.NewGuid()}")),
                Document.MaxBytes)).Value!;
        return await database.For(scene.Department.Referent)
            .Run(new FileDocument(Dossier.Id, new(folder, ofType ?? type, name ?? Path.GetFileNameWithoutExtension(fileName)),
            fileName, received));
    }

    private Task<Result<Done>> Run(ICommand<Done> command) => database.For(scene.Department.Referent).Run(command);

    private Task<DocumentRow?> Row(int id) => Read(reads => reads.ById(id));

    private Task<DocumentFile?> Download(int id)
        => database.For(scene.Department.Referent).Record<DocumentReads, DocumentFile?>(reads => reads.File(id));

    private Task<T> Read<T>(Func<DocumentReads, Task<T>> read) => database.For(scene.Department.Referent).Read(read);

    private static readonly string[] Barred = [Refusal.NotFound.Code, Refusal.Forbidden.Code];
}

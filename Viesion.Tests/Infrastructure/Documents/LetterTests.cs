using System.Diagnostics;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Documents.Letters;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports.Exports;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Appointments;
using Xunit;

namespace Viesion.Tests.Infrastructure.Documents;

/// <summary>Convocation letters, of one person and of a group, with the appointment's data (AGE-06, AGE-07).</summary>
public sealed class LetterTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private AppointmentScene scene = null!;
    private int venue;
    private int template;
    private int collective;

    private StaffMember Referent => scene.Department.Referent;

    private IOperations Door => database.For(Referent);

    private LetterWork Work => database.Services.GetRequiredService<LetterWork>();

    public async ValueTask InitializeAsync()
    {
        scene = await AppointmentScene.In(database);
        var place = new Venue($"Maison des solidarités {Guid.NewGuid():N}"[..30], "3 avenue de la Gare, 07000 Privas", null);
        await database.Add(place);
        venue = place.Id;
        template = await Template("Convocation individuelle");
        collective = await Template("Convocation collective");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_letter_carries_the_persons_and_the_appointments_data_and_is_filed_under_the_nomenclature_name()
    {
        var dossier = await Addressed(await scene.Department.Dossier(database, Referent, "LEMAÎTRE/D’ORVAL", "Zoé"));
        var booked = await scene.Booked(scene.At(new(14, 0), minutes: 45) with { VenueId = venue }, with: dossier);
        using (var made = (await Work.Make(Door, new(booked.Id, template, LetterFormat.Docx, dossier.Id, Filed: true))).Value!)
        {
            var text = ADocx.Text(await File.ReadAllBytesAsync(made.Path));
            foreach (var said in new[]
            {
                "Zoé LEMAÎTRE/D’ORVAL",
                "12 rue de la République",
                "07000 Privas",
                "le mardi 24 novembre 2026 à 14\u00a0h\u00a000",
                "45\u00a0minutes",
                "3 avenue de la Gare, 07000 Privas",
                "Aïcha Bernard",
                "21 novembre 2026"
            })
                Assert.Contains(said, text);
            Assert.Equal(("convocation_2026-11-24_LEMAITRE_D_ORVAL_Zoe", 1), (made.Name, made.Filed));
        }
        var filed = Assert.Single((await Documents(dossier.Id))!.Documents);
        Assert.Equal(("convocation_2026-11-24_LEMAITRE_D_ORVAL_Zoe.docx", "convocation", "courriers", database.Clock.Today()),
            (filed.FileName, filed.Type, filed.Folder, filed.SentOn));
        var download = (await Door.Record<DocumentReads, DocumentFile?>(reads => reads.File(filed.Id)))!;
        await using var content = database.Services.GetRequiredService<IDocumentStore>().Open(download.Sha256)!;
        Assert.Equal(download.Size, content.Length);
    }

    [Fact]
    public async Task A_person_without_address_gets_a_letter_all_the_same()
    {
        var booked = await scene.Booked(scene.At(new(9, 0)));
        var choices = (await Door.Read<LetterReads, LetterChoices?>(reads => reads.Choices(booked.Id)))!;
        Assert.False(Assert.Single(choices.People).HasAddress);
        Assert.Equal("Convocation individuelle", choices.Templates[0].Name);
        using var made = (await Work.Make(Door, new(booked.Id, template, LetterFormat.Docx))).Value!;
        Assert.Contains("Soraya MARTINEZ", ADocx.Text(await File.ReadAllBytesAsync(made.Path)));
    }

    [Fact]
    public async Task Letters_of_a_group_are_one_pdf_to_print_told_by_the_bell_and_filed_in_each_dossier_once()
    {
        var (group, people) = await Group(12);
        Assert.True((await Door.Run(new RequestLetters(new(group, collective, LetterFormat.Pdf, Filed: true)))).Succeeded);
        Assert.True(await Exports().Next(CancellationToken.None));
        var line = (await Door.Read<ExportReads, IReadOnlyList<ExportLine>>(reads => reads.Mine()))[0];
        Assert.True(line.Failure is null && line.Written == 12, line.Failure);
        var file = (await Door.Read<ExportReads, ExportFile?>(reads => reads.File(line.Id)))!;
        Assert.Equal((".pdf", "application/pdf"), (file.Extension, file.ContentType));
        using var content = new MemoryStream();
        await Door.Record<ExportReads, long>(reads => reads.Download(line.Id, content));
        var text = await PdfText(content.ToArray());
        Assert.Equal(12, text.Split('\f', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(text.Split('\f', StringSplitOptions.RemoveEmptyEntries),
            page => Assert.True(
                page.Contains("24 novembre 2026", StringComparison.Ordinal) && page.Contains("3 avenue de la Gare, 07000 Privas",
                StringComparison.Ordinal) && page.Contains("Atelier mobilité", StringComparison.Ordinal), page));
        Assert.All(people, person => Assert.Contains(person.LastName, text));
        foreach (var person in people)
            Assert.Equal(FileFormat.Pdf, Assert.Single((await Documents(person.Id))!.Documents).Format);
        Assert.Equal(
            1L, await database.Sql<long>(Referent.Perimeter,
            $"SELECT count(*) FROM notifications WHERE staff_member_id = {Referent.Id} AND link = '/rapports/exports'"));

        // Begun again by another server, the same work files nothing twice.
        using var again = (await Work.Make(Door, new(group, collective, LetterFormat.Docx, Filed: true), line.Id)).Value!;
        Assert.Equal(0, again.Filed);
    }

    [Fact]
    public async Task One_file_each_comes_in_an_archive()
    {
        var (group, people) = await Group(3, new(11, 0));
        using var made = (await Work.Make(Door, new(group, collective, LetterFormat.Pdf, OneEach: true))).Value!;
        using var zip = ZipFile.OpenRead(made.Path);
        Assert.Equal(FileFormat.Zip, made.Format);
        Assert.Equal(people.Select(person => $"convocation_2026-11-24_{person.LastName}_Soraya.pdf").Order(),
            zip.Entries.Select(entry => entry.FullName).Order());
        await using var first = zip.Entries[0].Open();
        using var content = new MemoryStream();
        await first.CopyToAsync(content);
        Assert.Contains("é", await PdfText(content.ToArray()));
    }

    [Fact]
    public async Task Without_LibreOffice_a_pdf_is_refused_in_French_and_Word_still_works()
    {
        var booked = await scene.Booked(scene.At(new(16, 0)));
        var work = new LetterWork(database.Services.GetRequiredService<IDocumentStore>(),
            new LibreOffice(database.Documents with { LibreOffice = "/nulle/part/soffice" }, NullLogger<LibreOffice>.Instance));
        Assert.Equal(TemplateRefusals.NoPdf, (await work.Make(Door, new(booked.Id, template, LetterFormat.Pdf))).Refusal);
        using var made = (await work.Make(Door, new(booked.Id, template, LetterFormat.Docx))).Value!;
        Assert.Equal(FileFormat.Docx, made.Format);
    }

    [Fact]
    public async Task Nobody_makes_letters_for_people_outside_their_perimeter()
    {
        var booked = await scene.Booked(scene.At(new(17, 0)));
        foreach (var other in new[]
        {
            scene.Department.NorthHead,
            scene.Department.NorthReferent,
            scene.Department.OperatorStaff,
            scene.Department.FseManager
        })
        {
            Assert.Null(await database.For(other).Read<LetterReads, LetterChoices?>(reads => reads.Choices(booked.Id)));
            Assert.Equal(Refusal.NotFound, (await Work.Make(database.For(other), new(booked.Id, template, LetterFormat.Docx))).Refusal);
            Assert.True(await database.Refused(other, "Letter", booked.Id));
            Assert.Contains((await database.For(other).Run(new RequestLetters(new(booked.Id, template, LetterFormat.Docx)))).Refusal!.Code,
                Barred);
            Assert.Contains(
                (await database.For(other)
                .Run(new FileLetters(
                    booked.Id, LetterFormat.Docx, [new(scene.Dossier.Id, "x", new("", 1, new string('a', 64)))]))).Refusal!.Code, Barred);
        }
    }

    private async Task<(int Group, List<Beneficiary> People)> Group(int size, TimeOnly? at = null)
    {
        List<Beneficiary> people = [];
        for (var index = 0; index < size; index++)
            people.Add(await Addressed(await scene.Department.Dossier(database, Referent, $"GROUPE{(char)('A' + index)}{size}")));
        var booked = await Door.Run(
            new BookCollective("Atelier mobilité", null, [.. people.Select(person => person.Id)],
            scene.At(at ?? new(10, 0), minutes: 60) with { VenueId = venue }));
        Assert.Null(booked.Refusal);
        return (booked.Value, people);
    }

    private async Task<Beneficiary> Addressed(Beneficiary dossier)
    {
        await database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, "UPDATE beneficiaries SET address_line = '12 rue de la République', address_postal_code = '07000', "
            + $"address_city = 'Privas' WHERE id = {dossier.Id}"));
        return dossier;
    }

    private Task<DossierDocuments?> Documents(int dossier)
        => Door.Read<DocumentReads, DossierDocuments?>(reads => reads.OfDossier(dossier));

    private Task<int> Template(string name)
        => database.System.Read<ViesionDbContext, int>(
            db => db.DocumentTemplates.Where(known => known.Name == name).Select(known => known.Id).SingleAsync());

    private ExportWork Exports()
        => new(database.Services.GetRequiredService<OperationsFactory>(), database.Services.GetRequiredService<NpgsqlDataSource>(), Work,
            database.Clock, NullLogger<ExportWork>.Instance);

    internal static async Task<string> PdfText(byte[] pdf)
    {
        var path = Path.Combine(Path.GetTempPath(), $"viesion-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(path);
        return text;
    }

    private static readonly string[] Barred = [Refusal.NotFound.Code, Refusal.Forbidden.Code];
}

using System.IO.Compression;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Merge;

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>
/// Makes letters: reads in one operation, merges and converts outside of any, files in another. The same for one person and for a group.
/// </summary>
public sealed class LetterWork(IDocumentStore store, LibreOffice pdf)
{
    /// <param name="door">Of the one who asks: their perimeter, their rights.</param>
    /// <param name="batch">The background work that this is, so that it files nothing twice.</param>
    /// <param name="made">Told after each letter.</param>
    public async Task<Result<LetterFile>> Make(
        IOperations door, LetterOrder order, int? batch = null, Action? made = null, CancellationToken cancellationToken = default)
    {
        if (order.Format is LetterFormat.Pdf && !pdf.Available)
            return TemplateRefusals.NoPdf;
        if (await door.Record<LetterReads, LetterBatch?>(reads => reads.Batch(order, cancellationToken), cancellationToken) is not { } read)
            return Refusal.NotFound;
        var template = Template(read.TemplateSha256);
        if (!template.Succeeded)
            return template.Refusal;
        var folder = Directory.CreateTempSubdirectory("viesion-lettres-").FullName;
        var kept = false;
        try
        {
            var file = await Write(door, order, read, template.Value, folder, batch, made, cancellationToken);
            kept = file.Succeeded;
            return file;
        }
        finally
        {
            if (!kept)
                Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Result<LetterFile>> Write(IOperations door, LetterOrder order, LetterBatch read, LetterTemplate template,
        string folder, int? batch, Action? made, CancellationToken cancellationToken)
    {
        var (letters, logo) = (read.Letters, Logo(read.Logo));
        var single = letters.Count == 1 && !order.OneEach;
        var each = Directory.CreateDirectory(Path.Combine(folder, "chacun")).FullName;
        string[] names = Named(letters);
        List<string> files = [];
        for (var index = 0; (single || order.OneEach || order.Filed) && index < letters.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(Path.Combine(each, names[index] + ".docx"));
            await File.WriteAllBytesAsync(files[index], template.Write([letters[index].Values], logo), cancellationToken);
            made?.Invoke();
        }
        var all = Path.Combine(folder, read.Name + ".docx");
        if (!single && !order.OneEach)
        {
            // Read again: a logo is placed in what was read.
            await File.WriteAllBytesAsync(
                all, Template(read.TemplateSha256).Value!.Write([.. letters.Select(letter => letter.Values)], logo), cancellationToken);
            for (var index = 0; !order.Filed && index < letters.Count; index++)
                made?.Invoke();
        }
        if (order.Format is LetterFormat.Pdf)
        {
            if ((files.Count > 0 ? await pdf.Convert(files, each, cancellationToken) : null) is { } failed)
                return failed;
            if (!single && !order.OneEach && await pdf.Convert([all], folder, cancellationToken) is { } refusal)
                return refusal;
            (files, all) = ([.. files.Select(Pdf)], Pdf(all));
        }
        var filed = order.Filed ? await Filed(door, order, letters, files, batch, cancellationToken) : 0;
        if (!filed.Succeeded)
            return filed.Refusal;
        var format = order.Format is LetterFormat.Pdf ? FileFormat.Pdf : FileFormat.Docx;
        if (order.OneEach)
            all = Zip(files, Path.Combine(folder, read.Name + ".zip"));
        else if (single)
            File.Move(files[0], all = Path.Combine(folder, Path.GetFileName(files[0])));
        return new LetterFile(all, Path.GetFileNameWithoutExtension(all), order.OneEach ? FileFormat.Zip : format, letters.Count,
            filed.Value);
    }

    private async Task<Result<int>> Filed(IOperations door, LetterOrder order, IReadOnlyList<LetterData> letters, List<string> files,
        int? batch, CancellationToken cancellationToken)
    {
        List<MadeLetter> received = [];
        try
        {
            for (var index = 0; index < letters.Count; index++)
            {
                await using var content = File.OpenRead(files[index]);
                var file = await store.Receive(content, Document.MaxBytes, cancellationToken);
                if (!file.Succeeded)
                    return file.Refusal;
                received.Add(new MadeLetter(letters[index].BeneficiaryId, letters[index].Name, file.Value));
            }
            return await door.Run(new FileLetters(order.AppointmentId, order.Format, received, batch), cancellationToken);
        }
        finally
        {
            // What was kept is no longer there.
            received.ForEach(letter => store.Discard(letter.File));
        }
    }

    private Result<LetterTemplate> Template(string sha256)
    {
        using var content = store.Open(sha256);
        return content is null ? TemplateRefusals.TemplateLost : LetterTemplate.Read(content);
    }

    private LogoImage? Logo((string Sha256, FileFormat Format)? logo)
    {
        using var content = logo is { } known ? store.Open(known.Sha256) : null;
        if (content is null)
            return null;
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return new LogoImage(memory.ToArray(), logo!.Value.Format);
    }

    // Two people may bear the same name.
    private static string[] Named(IReadOnlyList<LetterData> letters)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. letters.Select(
            letter => known.Add(letter.Name) ? letter.Name : $"{letter.Name}_{letter.Values["beneficiaire_numero_dossier"]}")];
    }

    private static string Pdf(string file) => Path.ChangeExtension(file, ".pdf");

    private static string Zip(List<string> files, string archive)
    {
        using var zip = ZipFile.Open(archive, ZipArchiveMode.Create);
        foreach (var file in files)
            // A docx is compressed already, and so is a PDF.
            zip.CreateEntryFromFile(file, Path.GetFileName(file), CompressionLevel.NoCompression);
        return archive;
    }
}

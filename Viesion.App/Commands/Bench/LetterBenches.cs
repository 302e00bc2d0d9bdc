using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Logging.Abstractions;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Documents.Letters;
using Viesion.Infrastructure.Documents.Merge;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// Five hundred letters in one document, and its PDF. The floors: the template opened and saved as many times, one call of LibreOffice on
/// the same file.
/// </summary>
internal static class LetterBenches
{
    private const int Letters = 500;

    public static async IAsyncEnumerable<Figure> All()
    {
        var template = DefaultLetters.Individual();
        var values = Enumerable.Range(1, Letters).Select(number => (IReadOnlyDictionary<string, string>)MergeFields.All.ToDictionary(
            field => field.Key, field => $"{field.Example} {number}")).ToList();
        yield return await Stopwatches.Compare($"letters_{Letters}_docx", () => Task.Run(() => Merge(template, values)),
            () => Task.Run(() => Copy(template)), runs: 5, warmUps: 1);
        var office = new LibreOffice(DocumentSettings.From(null), NullLogger<LibreOffice>.Instance);
        if (!office.Available)
            yield break;
        var folder = Directory.CreateTempSubdirectory("viesion-bench-");
        var path = Path.Combine(folder.FullName, "lettres.docx");
        yield return await Stopwatches.Compare($"letters_{Letters}_pdf", async () =>
        {
            await File.WriteAllBytesAsync(path, Merge(template, values));
            await office.Convert([path], folder.FullName);
        }, () => office.Convert([path], folder.FullName), runs: 2, warmUps: 1);
        folder.Delete(recursive: true);
    }

    private static byte[] Merge(byte[] template, List<IReadOnlyDictionary<string, string>> values)
    {
        using var content = new MemoryStream(template);
        return LetterTemplate.Read(content).Value!.Write(values);
    }

    private static void Copy(byte[] template)
    {
        for (var copy = 0; copy < Letters; copy++)
        {
            using var memory = new MemoryStream();
            memory.Write(template);
            using var word = WordprocessingDocument.Open(memory, isEditable: true);
            word.MainDocumentPart!.Document.Save();
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>
/// Makes PDF of Word documents, by a LibreOffice without screen. Each call has a profile of its own, since two may not share one; two calls
/// at once at most, as each takes a processor; one that does not end is killed.
/// </summary>
public sealed class LibreOffice(DocumentSettings settings, ILogger<LibreOffice> log)
{
    // A second lock behind the check of templates: nothing is fetched from elsewhere, no macro runs.
    private const string Profile = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
        </item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
        <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
        </item>
        </oor:items>
        """;
    private const int AtOnce = 2;
    private const int FilesInACall = 50;

    private static readonly TimeSpan Beginning = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EachFile = TimeSpan.FromSeconds(2);

    // A merged file of some hundred letters is one file: its weight counts too.
    private static readonly TimeSpan EachMegabyte = TimeSpan.FromSeconds(30);

    private static readonly SemaphoreSlim Turns = new(AtOnce);

    private readonly string? program = Found(settings.LibreOffice);

    public bool Available => program is not null;

    /// <summary>Converts the files; each PDF stands in <paramref name="into"/> under the name of its file.</summary>
    public async Task<Refusal?> Convert(IReadOnlyList<string> files, string into, CancellationToken cancellationToken = default)
    {
        if (program is null)
            return TemplateRefusals.NoPdf;
        foreach (var some in files.Chunk(FilesInACall))
        {
            await Turns.WaitAsync(cancellationToken);
            try
            {
                if (!await Call(some, into, cancellationToken)
                    || some.Any(file => !File.Exists(Path.Combine(into, Path.ChangeExtension(Path.GetFileName(file), ".pdf")))))
                    return TemplateRefusals.PdfFailed;
            }
            finally
            {
                Turns.Release();
            }
        }
        return null;
    }

    private async Task<bool> Call(string[] files, string into, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("viesion-pdf-");
        await File.WriteAllTextAsync(Path.Combine(profile.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), Profile,
            cancellationToken);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(
            Beginning + (EachFile * files.Length) + (EachMegabyte * (files.Sum(file => new FileInfo(file).Length) / 1_048_576.0)));
        try
        {
            using var process = Process.Start(Asked(files, into, profile.FullName))!;
            try
            {
                // Read, or a talkative one would wait for ever.
                await Task.WhenAll(process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token),
                    process.WaitForExitAsync(late.Token));
                return process.ExitCode == 0;
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError("LibreOffice did not convert {Count} files in time", files.Length);
            return false;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            log.LogError(failure, "LibreOffice did not start");
            return false;
        }
        finally
        {
            Clear(profile);
        }
    }

    private ProcessStartInfo Asked(string[] files, string into, string profile)
    {
        var asked = new ProcessStartInfo(program!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = profile
        };
        foreach (var argument in (string[])[$"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--nologo",
            "--norestore", "--nodefault", "--convert-to", "pdf:writer_pdf_Export", "--outdir", into, .. files])
            asked.ArgumentList.Add(argument);
        // Its own folders, whoever the server runs as.
        asked.Environment["HOME"] = profile;
        return asked;
    }

    private static void Clear(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process that was just killed may still be closing its files: what is left is in the temporary folder.
        }
    }

    private static string? Found(string asked) => Path.IsPathRooted(asked) ? (File.Exists(asked) ? asked : null)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, asked)).FirstOrDefault(File.Exists);
}

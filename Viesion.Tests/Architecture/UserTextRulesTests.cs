using System.Text.RegularExpressions;
using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>
/// What people write is cut by UserText alone, and read as a number or a date by nothing that raises: a cut inside an emoji once stopped
/// every later sync. The exceptions are texts of machines, each with its reason; one that is no longer needed is to be taken off the list.
/// </summary>
public sealed partial class UserTextRulesTests
{
    private static readonly Dictionary<string, string> Cuts = new()
    {
        ["Viesion.Domain/Access/TimeCode.cs"] = "bytes of a hash",
        ["Viesion.Domain/Common/UserText.cs"] = "the one place",
        ["Viesion.Infrastructure/Documents/DocumentStore.cs"] = "hexadecimal of a hash",
        ["Viesion.Infrastructure/Documents/FileInspection.cs"] = "bytes of a file",
        ["Viesion.Infrastructure/Documents/Merge/DefaultLetters.cs"] = "after our own sign",
        ["Viesion.Infrastructure/Documents/Merge/MergeInstruction.cs"] = "after the name that a pattern matched",
        ["Viesion.Infrastructure/Documents/Merge/WordFields.cs"] = "at the braces of a field",
        ["Viesion.Infrastructure/Documents/Merge/LogoImage.cs"] = "bytes of an image",
        ["Viesion.Infrastructure/Genesis/CsvLine.cs"] = "at the separators of a line",
        ["Viesion.Infrastructure/Genesis/Utf8Census.cs"] = "bytes of a file",
        ["Viesion.Infrastructure/Genesis/GenesisFile.cs"] = "bytes of a file",
        ["Viesion.Infrastructure/Genesis/BoundedLines.cs"] = "bytes of a file",
        ["Viesion.Infrastructure/Reports/XlsxBuffer.cs"] = "by whole code points",
        ["Viesion.Infrastructure/Reports/XlsxOutput.cs"] = "bytes of a file",
        ["Viesion.Infrastructure/Demo/CopyTable.cs"] = "names of our columns",
        ["Viesion.Infrastructure/Occupations/RomeReader.cs"] = "a code of one letter and four digits",
        ["Viesion.Infrastructure/Notes/NoteReads.cs"] = "SQL, which counts code points",
        ["Viesion.Infrastructure/Appointments/Calendars/CalendarReads.cs"] = "after the @ of an address",
        ["Viesion.Infrastructure/Appointments/Calendars/GraphSettings.cs"] = "after the @ of an address",
        ["Viesion.Infrastructure/Appointments/Calendars/GraphCalendars.cs"] = "after the name of the instance, which we wrote",
        ["Viesion.Infrastructure/Appointments/Calendars/CalendarEntry.cs"] = "bytes of a hash",
        ["Viesion.Infrastructure/Persistence/PersistenceRegistration.cs"] = "names of our interfaces",
        ["Viesion.Infrastructure/Persistence/EmbeddedPostgres.cs"] = "hexadecimal of a hash",
        ["Viesion.Infrastructure/Beneficiaries/DossierCursor.cs"] = "after one ASCII letter",
        ["Viesion.App/Messaging/LetterText.cs"] = "at the ends of an address, which begins with « http » and ends before a space",
        ["Viesion.App/Access/RecoveryCode.cs"] = "ASCII letters and digits",
        ["Viesion.App/Assessments/QuestionForm.cs"] = "hexadecimal of a key",
        ["Viesion.App/Commands/Options.cs"] = "after « -- »",
        ["Viesion.App/Commands/Bench/BenchCircuit.cs"] = "bytes of a message",
        ["Viesion.App/Commands/Bench/SearchBenches.cs"] = "names that we made",
        ["Viesion.App/Commands/Bench/BulkBenches.cs"] = "lines that we made",
        ["Viesion.App/Appointments/Calendars/CalendarEndpoints.cs"] = "hexadecimal of a hash",
        ["Viesion.App/Cers/CerProposal.cs"] = "hexadecimal of a key",
        ["Viesion.App/Cers/CerFormValidator.cs"] = "a property name of the validation library",
        ["Viesion.App/Ui/ErrorReference.cs"] = "hexadecimal of a reference",
        ["Viesion.App/Beneficiaries/DossierListAddress.cs"] = "after our own path",
        ["Viesion.App/Beneficiaries/CharacteristicCriterionField.razor"] = "after the stem that we wrote",
    };

    private static readonly Dictionary<string, string> Parsers = new()
    {
        ["Viesion.Domain/Common/UserText.cs"] = "normalises what it made well-formed",
        ["Viesion.Domain/Messaging/SmsText.cs"] = "one whole code point of what UserText composed",
        ["Viesion.Infrastructure/Demo/Communes.cs"] = "a file of ours",
        ["Viesion.Infrastructure/Documents/Merge/ChosenText.cs"] = "a letter or a digit of any alphabet is meant",
        ["Viesion.Infrastructure/Documents/Merge/MergeFormat.cs"] = "an hour and minutes that a pattern matched",
        ["Viesion.Infrastructure/Occupations/RomeReader.cs"] = "a code that [A-Z][0-9]{4} matched",
        ["Viesion.Infrastructure/Home/HomeNumberReads.cs"] = "a day that PostgreSQL wrote",
        ["Viesion.Infrastructure/Persistence/SnakeCase.cs"] = "names of our properties",
        ["Viesion.App/Commands/Bench/BenchCommand.cs"] = "a developer's option",
        ["Viesion.App/Cers/CerFormValidator.cs"] = "a property name of the validation library",
        ["Viesion.App/Cers/Wizard/CerWizard.razor"] = "a key of our own steps",
        ["Viesion.App/Beneficiaries/BeneficiariesPage.razor"] = "keys of our own rows",
    };

    [Fact]
    public void Nothing_but_UserText_cuts_what_people_wrote() => Only(Cuts, Cut());

    [Fact]
    public void Nothing_reads_a_number_or_a_date_in_a_way_that_raises_or_takes_the_digits_of_every_alphabet() => Only(Parsers, Parse());

    private static void Only(Dictionary<string, string> allowed, Regex dangerous)
    {
        // Over line ends too: what is dangerous on one line is as dangerous on two.
        var found = HouseSources.Of("Viesion.Domain", "Viesion.Infrastructure", "Viesion.App")
            .Where(source => !source.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(source => (source.Path, Code: string.Join('\n', source.Text.Split('\n')
                .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))))
            .SelectMany(source => dangerous.Matches(source.Code)
                .Select(match => (source.Path, Line: LineAt(source.Code, match.Index)))).ToList();
        var offenders = found.Where(one => !allowed.ContainsKey(one.Path)).Select(one => $"{one.Path}: {one.Line}").ToList();
        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
        var idle = allowed.Keys.Except(found.Select(one => one.Path)).ToList();
        Assert.True(idle.Count == 0, $"no longer needed: {string.Join(", ", idle)}");
    }

    private static string LineAt(string code, int at)
        => code[(code.LastIndexOf('\n', at) + 1)..(code.IndexOf('\n', at) is var end and > 0 ? end : code.Length)].Trim();

    // « text[..n] », « text[n..] », but neither a pattern nor a spread « [.. items] ».
    [GeneratedRegex("""(?:[\w\]!"?]|(?<![\]>])\))\[(?!\.\. )[^\[\]]*\.\.[^\[\]]*\]|\.Substring\(|\.AsSpan\([^)]""")]
    private static partial Regex Cut();

    [GeneratedRegex(
        """\b(?:int|long|short|byte|decimal|double|DateOnly|TimeOnly|DateTime|DateTimeOffset)\.Parse(?:Exact)?\(|char\.Is(?:Digit|Number"""
        + """|LetterOrDigit)\b|\\d|\.Normalize\(""")]
    private static partial Regex Parse();
}

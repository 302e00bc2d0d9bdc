using Viesion.App.Appointments;
using Viesion.App.Appointments.Agendas;
using Viesion.App.Beneficiaries;
using Viesion.App.Caseloads;
using Viesion.App.Cers;
using Viesion.App.FormalNotices;
using Viesion.App.Staff;
using Viesion.App.Ui;
using Viesion.Domain.Access;
using Viesion.Domain.Documents;
using Viesion.Domain.Home;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;
using Viesion.Infrastructure.Reports.Builder;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Fuzz;

/// <summary>An address, a form or a file may hold anything: what reads it answers, if only « no ».</summary>
public sealed class ParserFuzzTests
{
    private const int Texts = 100_000;
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Dates_hours_and_numbers_of_forms() => Each(text =>
    {
        if (FrenchReading.TryDate(text, Today, out var day))
            Assert.InRange(day.Year, 1900, 2100);
        _ = FrenchReading.TryTime(text, out _);
        _ = FrenchReading.TryNumber(text, out _);
        _ = CerFormReading.Date(text, Today);
        _ = CerFormReading.Whole(text);
        _ = CerFormReading.Hours(text);
    });

    [Fact]
    public void Criteria_of_the_list_of_dossiers() => Each(text =>
    {
        foreach (var criterion in DossierCriteria.All)
            if (criterion.Read(text) is { } value)
            {
                Assert.Equal(value, criterion.Read(value));
                _ = criterion.Words(value);
            }
        _ = CharacteristicTerm.Parse(text);
        _ = DossierCursor.Parse(text);
        _ = DossierSearch.Parse(text);
    }, Texts / 5);

    [Fact]
    public void Addresses() => Each(text =>
    {
        var escaped = Uri.EscapeDataString(UserTextOf(text));
        foreach (var key in new[] { "q", "age", "tri", "apres", "avant", "rang", "referent", "caracteristique" })
            _ = DossierListAddress.Query($"beneficiaires?{key}={escaped}");
        _ = DossierListAddress.Query(text);
        _ = DossierListAddress.Rank($"?rang={escaped}");
        _ = StaffListAddress.Query(text, text, text, text, text, text);
        _ = CaseloadAddress.Query(text, text, text, text, text, text, text, Today);
        _ = AgendaAddress.Read(text, text, text, AgendaAddress.Read(null, null, null, new(default, Today, []), Today), Today)
            .Step(1).Days.Count();
        _ = CollectiveAddress.Dossiers(text);
        _ = FormalNoticeAddress.Read(_ => text, Today);
    }, Texts / 5);

    [Fact]
    public void Reports_letters_and_the_home_page() => Each(text =>
    {
        foreach (var report in ReportCatalogue.All)
            _ = ReportReading.Of(report, _ => text, Today);
        _ = BuiltQuery.Parse(text);
        _ = LetterOrder.Parse(text);
        _ = HomeArrangement.Parse(text);
        _ = MergeFields.Find(text);
        _ = DocumentName.Of(text);
        _ = new SmsText(text).Segments;
        _ = TimeCode.Match([1, 2, 3], text, DateTimeOffset.UnixEpoch);
    }, Texts / 5);

    [Fact]
    public void Cells_of_a_Genesis_file()
    {
        var directory = new GenesisDirectory();
        List<string> cells = [];
        Each(text =>
        {
            foreach (var field in GenesisField.All)
                Assert.True(field.Read(text, directory) is { Reason: null, Value: not null } or { Reason.Length: > 0, Value: null });
            if (CsvLine.Split(text, cells))
            {
                var line = new StringWriter();
                CsvLine.Write(line, cells);
            }
            _ = GenesisHeader.Parse(text);
        });
    }

    [Theory]
    [InlineData("""{"a":"\u0000x"}""", """{"a":"x"}""")]
    [InlineData("""{"a":"\\u0000"}""", """{"a":"\\u0000"}""")]
    [InlineData("""{"a":"\\\u0000"}""", """{"a":"\\"}""")]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\uFFFD"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    public void A_JSON_text_keeps_what_PostgreSQL_holds(string json, string kept) => Assert.Equal(kept, WithoutNul.CleanJson(json));

    // A query string decodes halves of surrogate pairs to U+FFFD before anybody reads it.
    private static string UserTextOf(string text) => Viesion.Domain.Common.UserText.WellFormed(text);

    private static void Each(Action<string> read, int texts = Texts)
    {
        foreach (var text in AnyText.Some(texts))
            try
            {
                read(text);
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.IAssertionException)
            {
                Assert.Fail(
                    $"« {string.Concat(text.Select(c => c is > ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}"))} »: {failure}");
            }
    }
}

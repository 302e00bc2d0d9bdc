using System.Text.RegularExpressions;
using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>
/// <c>Read</c> changes nothing (docs/adr/0003). At run time the transaction is read only and the door refuses what was only gathered, so
/// the whole suite proves it; this looks at the branches that no test takes: no method called through <c>Read</c> writes, itself or by
/// another method of its class.
/// </summary>
public sealed partial class DoorTests
{
    [Fact]
    public void No_method_called_through_Read_writes_anything()
    {
        var sources = Product.Sources("Viesion.Infrastructure", "Viesion.App").Select(file => (File: file, Text: File.ReadAllText(file)))
            .ToList();
        var classes = sources.Where(source => source.File.Contains("Viesion.Infrastructure", StringComparison.Ordinal)).ToList();
        var calls = sources.SelectMany(source => ReadCalls().Matches(source.Text)
            .Select(call => (source.File, Reads: call.Groups["reads"].Value, Work: InParentheses(source.Text, call.Index + call.Length))))
            .ToList();
        Assert.True(calls.Count > 150, "the reads were found");

        var writers = calls.Select(call => call.Reads).Distinct().ToDictionary(name => name, name => Writers(name, classes));
        var offenders = calls.SelectMany(call => Called().Matches(call.Work).Select(match => match.Groups["method"].Value).Distinct()
            .Where(writers[call.Reads].Contains).Select(method => $"{Product.Relative(call.File)}: {call.Reads}.{method}")).ToList();
        Assert.True(offenders.Count == 0, $"what leaves something goes through Record:\n{string.Join("\n", offenders)}");
    }

    [Fact]
    public void Some_methods_called_through_Record_are_known_to_write()
    {
        var sources = Product.Sources("Viesion.Infrastructure").Select(file => (File: file, Text: File.ReadAllText(file))).ToList();
        Assert.Contains("Open", Writers("DossierReads", sources));
        Assert.Contains("Sheet", Writers("CollectiveReads", sources));
        Assert.Contains("Export", Writers("AlertReads", sources));
        Assert.DoesNotContain("OfDossier", Writers("CerReads", sources));
    }

    // The methods of a class that write, with those that call them.
    private static HashSet<string> Writers(string reads, IEnumerable<(string File, string Text)> sources)
    {
        var methods = sources.Where(source => Regex.IsMatch(source.Text, $@"\bclass {reads}\b"))
            .SelectMany(source => Member().Split(source.Text)).Select(text => (Name: Named().Match(text).Groups["name"].Value, Text: text))
            .Where(method => method.Name.Length > 0).ToList();
        var writers = methods.Where(method => Writing().IsMatch(method.Text)).Select(method => method.Name).ToHashSet();
        while (methods.Find(method => !writers.Contains(method.Name)
            && writers.Any(writer => Regex.IsMatch(method.Text, $@"(?<![\w.]){writer}(<[^>]*>)?\("))) is { Name: { } next })
            writers.Add(next);
        return writers;
    }

    private static string InParentheses(string text, int start)
    {
        var depth = 1;
        var end = start;
        for (; depth > 0 && end < text.Length; end++)
            depth += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
        return text[start..end];
    }

    [GeneratedRegex(@"\.Read<(?<reads>\w+), (?:[^()]|\((?:[^()]|\([^()]*\))*\))*?>\(")]
    private static partial Regex ReadCalls();

    [GeneratedRegex(@"\.(?<method>\w+)\(")]
    private static partial Regex Called();

    [GeneratedRegex(@"\n(?=    (?:public|internal|private|protected)\b)")]
    private static partial Regex Member();

    [GeneratedRegex(@"^    (?:public|internal|private|protected)[^\n(=]*?\b(?<name>\w+)(?:<[^>(]*>)?\(")]
    private static partial Regex Named();

    [GeneratedRegex(
        @"audit\.Record\(|\.SaveChanges|\.Execute(Update|Delete|Sql)|live\.Publish\(|notifications\.Tell\(|\bdb\.(\w+\.)?(Add|AddRange"
        + @"|Remove|RemoveRange|Attach)\("
        + "|INSERT INTO|DELETE FROM|FOR (NO KEY )?UPDATE")]
    private static partial Regex Writing();
}

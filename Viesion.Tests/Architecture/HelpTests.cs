using System.Text.RegularExpressions;
using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>Help mode (ACC-06): each field and each titled panel of the application has one or two sentences of help.</summary>
public sealed partial class HelpTests
{
    [Fact]
    public void Every_field_and_every_titled_panel_has_its_help()
    {
        var app = Path.Combine(Product.Root, "Viesion.App");
        var files = Directory.EnumerateFiles(app, "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/Ui/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)
            && !file.Contains("/bin/", StringComparison.Ordinal)).ToList();
        var tags = files.SelectMany(
            file => Tags().Matches(File.ReadAllText(file)).Select(tag => (File: Path.GetRelativePath(app, file), Tag: tag.Value))).ToList();
        Assert.True(tags.Count > 60, "the fields and panels were found");
        var silent = tags.Where(found => !found.Tag.Contains("Help=", StringComparison.Ordinal)
            && (!found.Tag.StartsWith("<Card", StringComparison.Ordinal) || found.Tag.Contains("Title=", StringComparison.Ordinal)))
            .Select(found => $"{found.File}: {found.Tag[..Math.Min(90, found.Tag.Length)]}").ToList();
        Assert.True(silent.Count == 0, string.Join("\n", silent));
    }

    // A tag to its end: quoted values may hold « > », and C# strings inside them quotes.
    [GeneratedRegex(
        """<(?:TextField|TextAreaField|SelectField|DateField|TypedDateField|TimeField|NumberField|CheckField|SwitchField|CheckGroup"""
        + """|RadioGroup|LookupField|Card)\b(?:[^<>"]|"(?:@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^"])*")*>""")]
    private static partial Regex Tags();
}

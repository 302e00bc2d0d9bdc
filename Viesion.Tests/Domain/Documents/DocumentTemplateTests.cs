using Viesion.Domain.Documents;
using Xunit;

namespace Viesion.Tests.Domain.Documents;

public sealed class DocumentTemplateTests
{
    [Fact]
    public void The_name_of_its_file_loses_what_deceives_the_eye_or_breaks_a_line_and_is_never_cut_within_a_character()
    {
        Assert.Equal("modèle docx.exe", Brought("mod\u0000èle\r\n \u202Edocx.exe"));
        Assert.Equal(".docx", Brought("\u202E\uD83D.docx"));
        var cut = Brought("\U0001F697" + new string('a', DocumentTemplate.FileNameMaxLength - 6) + ".docx");
        Assert.True(cut.Length <= DocumentTemplate.FileNameMaxLength && !cut.Any(char.IsSurrogate)
            && cut.EndsWith("a.docx", StringComparison.Ordinal), cut);
    }

    private static string Brought(string fileName)
    {
        var template = DocumentTemplate.New();
        template.Bring(fileName, new ReceivedFile("", 1, new string('0', 64)), null, DateTimeOffset.UnixEpoch);
        return template.FileName;
    }
}

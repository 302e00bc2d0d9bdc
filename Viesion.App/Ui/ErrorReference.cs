using System.Security.Cryptography;

namespace Viesion.App.Ui;

/// <summary>A short reference that stands in the log and that a user can quote on the phone: « V7K-3MQ ».</summary>
public static class ErrorReference
{
    // No 0/O, 1/I/L, 2/Z, 5/S nor U: they are misheard or misread.
    private const string Alphabet = "346789ABCDEFGHJKMNPQRTVWXY";

    public static string New()
    {
        var text = RandomNumberGenerator.GetString(Alphabet, 6);
        return $"{text[..3]}-{text[3..]}";
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Viesion.Infrastructure.Reports;

/// <summary>A growing piece of UTF-8 XML, emptied into the sheet every 64 KB: what is written never stays in memory.</summary>
internal sealed class XlsxBuffer
{
    private const int FlushAt = 1 << 16;

    // What XML has no room for, or a sheet's escape sequence (_x000D_) could be mistaken for.
    private static readonly SearchValues<char> Delicate = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c), '&', '<', '>', '_', '\uFFFE', '\uFFFF']);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private byte[] bytes = new byte[FlushAt * 2];
    private int length;

    public bool IsFull => length >= FlushAt;

    public async ValueTask Empty(Stream into, CancellationToken cancellationToken)
    {
        await into.WriteAsync(bytes.AsMemory(0, length), cancellationToken);
        length = 0;
    }

    public XlsxBuffer Raw(ReadOnlySpan<byte> xml)
    {
        xml.CopyTo(Room(xml.Length));
        length += xml.Length;
        return this;
    }

    public XlsxBuffer Raw(string xml)
    {
        length += Encoding.UTF8.GetBytes(xml, Room(xml.Length * 3));
        return this;
    }

    public XlsxBuffer Number<T>(T number)
        where T : IUtf8SpanFormattable
    {
        number.TryFormat(Room(40), out var written, default, CultureInfo.InvariantCulture);
        length += written;
        return this;
    }

    /// <summary>Escaped; without the characters that XML forbids.</summary>
    public XlsxBuffer Text(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Delicate) < 0 && text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
            return this;
        }
        while (!text.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf16(text, out var rune, out var consumed) == OperationStatus.Done;
            if (whole)
                Character(rune, text);
            text = text[consumed..];
        }
        return this;
    }

    private void Character(Rune rune, ReadOnlySpan<char> rest)
    {
        switch (rune.Value)
        {
            case '&': Raw("&amp;"u8); break;
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '\r': Raw("&#13;"u8); break;
            case '_' when LooksEscaped(rest): Raw("_x005F_"u8); break;
            case < 32 and not '\t' and not '\n' or 0xFFFE or 0xFFFF: break;
            default: length += rune.EncodeToUtf8(Room(4)); break;
        }
    }

    // « _x0041_ » typed by somebody would be read as « A ».
    private static bool LooksEscaped(ReadOnlySpan<char> text)
        => text.Length >= 7 && text[1] == 'x' && text[6] == '_' && text[2..6].IndexOfAnyExcept(HexDigits) < 0;

    private Span<byte> Room(int needed)
    {
        if (bytes.Length - length < needed)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + needed));
        return bytes.AsSpan(length);
    }
}

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Tells UTF-8 from Windows-1252 by counting, over the whole file, what reads as UTF-8 and what can't: one damaged line must not turn every
/// accent of a good file into gibberish.
/// </summary>
internal struct Utf8Census
{
    private int expected;

    public long Sequences { get; private set; }

    public long Faults { get; private set; }

    public readonly bool IsUtf8 => Faults == 0 || Sequences > Faults;

    public void Count(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (expected == 0)
            {
                var next = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (next < 0)
                    return;
                at += next;
            }
            One(bytes[at++]);
        }
    }

    private void One(byte value)
    {
        if (expected > 0)
        {
            if ((value & 0xC0) == 0x80)
            {
                if (--expected == 0)
                    Sequences++;
                return;
            }
            Faults++;
            expected = 0;
            if (value < 0x80)
                return;
        }
        expected = value switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
        if (expected == 0)
            Faults++;
    }
}

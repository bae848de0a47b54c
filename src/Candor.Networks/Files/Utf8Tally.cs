namespace Candor.Networks.Files;

/// <summary>Counts, over a stream of bytes, well-formed UTF-8 sequences beyond ASCII and bytes that are none.</summary>
internal sealed class Utf8Tally
{
    private int expected;
    private int length;

    public long Right { get; private set; }

    public long Wrong { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (expected == 0 && bytes[i] < 0x80)
            {
                // ASCII in one stride; nearly all of most files.
                var next = bytes[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (next < 0)
                {
                    return;
                }

                i += next;
            }

            Take(bytes[i]);
        }
    }

    private void Take(byte value)
    {
        if (expected > 0)
        {
            if (value is >= 0x80 and < 0xC0)
            {
                expected--;
                Right += expected == 0 ? 1 : 0;
                return;
            }

            Wrong += length - expected;
            expected = 0;
        }

        length = value switch { < 0x80 => 1, >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
        expected = Math.Max(0, length - 1);
        Wrong += length == 0 ? 1 : 0;
    }
}

using System.Formats.Cbor;

namespace Candor.Networks.Files;

/// <summary>Values of DAG-CBOR as plain ones: maps, lists, texts, numbers; a link to a block is a <see cref="Link"/>.</summary>
internal static class DagCbor
{
    // Links are tagged 42 and begin with a zero byte. Source: https://ipld.io/specs/codecs/dag-cbor/spec/.
    private const CborTag LinkTag = (CborTag)42;
    private const int Deepest = 64;

    /// <summary>A link to a block, by the block's name in <see cref="CarFile"/>.</summary>
    public sealed record Link(string Cid);

    public static Dictionary<string, object?> ReadMap(byte[] block)
    {
        var reader = new CborReader(block, CborConformanceMode.Lax);
        return reader.PeekState() == CborReaderState.StartMap ? Map(reader, 0) : [];
    }

    public static string ReadLink(CborReader reader)
    {
        if (reader.ReadTag() != LinkTag || reader.ReadByteString() is not [0, .. var cid])
        {
            throw new CborContentException("Not a link.");
        }

        return Convert.ToHexString(cid);
    }

    private static object? Value(CborReader reader, int depth)
    {
        if (depth > Deepest)
        {
            throw new CborContentException("Nested too deep.");
        }

        switch (reader.PeekState())
        {
            case CborReaderState.StartMap:
                return Map(reader, depth);
            case CborReaderState.StartArray:
                return List(reader, depth);
            case CborReaderState.TextString:
                return reader.ReadTextString();
            case CborReaderState.ByteString:
                return reader.ReadByteString();
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                return reader.ReadInt64();
            case CborReaderState.Tag when reader.PeekTag() == LinkTag:
                return new Link(ReadLink(reader));
            default:
                reader.SkipValue();
                return null;
        }
    }

    private static Dictionary<string, object?> Map(CborReader reader, int depth)
    {
        Dictionary<string, object?> map = [];
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            map[reader.ReadTextString()] = Value(reader, depth + 1);
        }

        reader.ReadEndMap();
        return map;
    }

    private static List<object?> List(CborReader reader, int depth)
    {
        List<object?> list = [];
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            list.Add(Value(reader, depth + 1));
        }

        reader.ReadEndArray();
        return list;
    }
}

using System.Runtime.InteropServices;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>A token as the features see it: everything already hashed.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TagWord
{
    public uint Form;

    /// <summary>The word is, or says, something that an identifier may be made of.</summary>
    public bool IsTelling;

    /// <summary>The word or a neighbour is telling: its label is to be found.</summary>
    public bool IsActive;
    public bool IsDescribed;
    public WordFacts Facts;

    /// <summary>Capitals, small letters and digits in short, with digits counted: <c>Xx</c>, <c>d3-d2</c>.</summary>
    public uint Shape;

    /// <summary>The first two and the last two, three and four letters.</summary>
    public uint Start2;
    public uint Start3;
    public uint End2;
    public uint End3;
    public uint End4;

    /// <summary>Which lists the word is in.</summary>
    public uint Names;
    public uint Role;
    public uint Cluster;

    /// <summary>What the rules say of this token, beginning and inside told apart.</summary>
    public uint Rule;

    /// <summary>The words before the last colon of the line: <c>Nombre:</c>.</summary>
    public uint Field;
    public uint FieldDistance;

    /// <summary>Whether the token begins a line or a sentence, or touches the token before it.</summary>
    public uint Place;
    public uint LineFirst;
}

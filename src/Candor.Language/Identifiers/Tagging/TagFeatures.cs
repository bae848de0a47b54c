namespace Candor.Language.Identifiers.Tagging;

/// <summary>The features of a token: itself, its neighbours, and what the lists and rules say of them.</summary>
internal static class TagFeatures
{
    public const int Count = 50;

    // Two empty words stand before the first and after the last.
    public const int Margin = 2;

    /// <param name="words">With <see cref="Margin"/> empty words on both sides.</param>
    /// <param name="at">Counted with the margin.</param>
    /// <param name="style">Language and use of capitals of the whole text.</param>
    /// <param name="features">Filled with hashes.</param>
    public static void Of(ReadOnlySpan<TagWord> words, int at, uint style, Span<uint> features)
    {
        ref readonly var word = ref words[at];
        ref readonly var before = ref words[at - 1];
        ref readonly var after = ref words[at + 1];
        ref readonly var before2 = ref words[at - 2];
        ref readonly var after2 = ref words[at + 2];
        var look = Mix.Both(word.Names, word.Shape);
        var near = Mix.Both(word.Shape, word.Place);
        var lookBefore = Mix.Both(before.Names, before.Shape);
        var lookAfter = Mix.Both(after.Names, after.Shape);
        var n = 0;
        features[n++] = Mix.Feature(1, word.Form);
        features[n++] = Mix.Feature(2, before.Form);
        features[n++] = Mix.Feature(3, after.Form);
        features[n++] = Mix.Feature(4, before2.Form);
        features[n++] = Mix.Feature(5, after2.Form);
        features[n++] = Mix.Feature(6, Mix.Both(before.Form, word.Form));
        features[n++] = Mix.Feature(7, Mix.Both(word.Form, after.Form));
        features[n++] = Mix.Feature(8, near);
        features[n++] = Mix.Feature(9, Mix.Both(before.Shape, near));
        features[n++] = Mix.Feature(10, Mix.Both(near, after.Shape));
        features[n++] = Mix.Feature(11, Mix.Both(Mix.Both(before.Shape, word.Shape), after.Shape));
        features[n++] = Mix.Feature(12, Mix.Both(before.Form, look));
        features[n++] = Mix.Feature(13, Mix.Both(after.Form, look));
        features[n++] = Mix.Feature(14, word.End3);
        features[n++] = Mix.Feature(15, Mix.Both(word.End2, word.Shape));
        features[n++] = Mix.Feature(16, Mix.Both(word.Start3, word.Shape));
        features[n++] = Mix.Feature(17, Mix.Both(word.End4, word.Shape));
        features[n++] = Mix.Feature(18, word.Names);
        features[n++] = Mix.Feature(19, Mix.Both(look, word.Place));
        features[n++] = Mix.Feature(20, Mix.Both(before.Names, look));
        features[n++] = Mix.Feature(21, Mix.Both(look, after.Names));
        features[n++] = Mix.Feature(22, Mix.Both(Mix.Both(before.Names, word.Names), after.Names));
        features[n++] = Mix.Feature(23, Mix.Both(word.Role, word.Shape));
        features[n++] = Mix.Feature(24, Mix.Both(before.Role, look));
        features[n++] = Mix.Feature(25, Mix.Both(after.Role, look));
        features[n++] = Mix.Feature(26, Mix.Both(Mix.Both(before.Role, word.Role), after.Role));
        features[n++] = Mix.Feature(27, Mix.Both(Mix.Both(before2.Role, before.Role), look));
        features[n++] = Mix.Feature(28, word.Rule);
        features[n++] = Mix.Feature(29, Mix.Both(Mix.Both(before.Rule, word.Rule), after.Rule));
        features[n++] = Mix.Feature(30, Mix.Both(word.Rule, look));
        features[n++] = Mix.Feature(31, Mix.Both(word.Field, word.Shape));
        features[n++] = Mix.Feature(32, Mix.Both(word.Field, word.FieldDistance));
        features[n++] = Mix.Feature(33, Mix.Both(Mix.Both(word.Field, before.Form), word.Rule));
        features[n++] = Mix.Feature(34, Mix.Both(style, look));
        features[n++] = Mix.Feature(35, Mix.Both(style, word.Rule));
        features[n++] = Mix.Feature(36, Mix.Both(Mix.Both(before2.Form, before.Form), word.Shape));
        features[n++] = Mix.Feature(37, Mix.Both(Mix.Both(after.Form, after2.Form), word.Shape));
        features[n++] = Mix.Feature(38, Mix.Both(word.LineFirst, word.Shape));
        features[n++] = Mix.Feature(39, word.Cluster);
        features[n++] = Mix.Feature(40, Mix.Both(before.Cluster, look));
        features[n++] = Mix.Feature(41, Mix.Both(after.Cluster, look));
        features[n++] = Mix.Feature(42, Mix.Both(Mix.Both(before.Cluster, word.Cluster), after.Cluster));
        features[n++] = Mix.Feature(43, Mix.Both(before2.Cluster, look));
        features[n++] = Mix.Feature(44, Mix.Both(after2.Cluster, look));
        features[n++] = Mix.Feature(45, Mix.Both(lookBefore, look));
        features[n++] = Mix.Feature(46, Mix.Both(look, lookAfter));
        features[n++] = Mix.Feature(47, Mix.Both(word.Start2, word.Names));
        features[n++] = Mix.Feature(48, Mix.Both(Mix.Both(before2.Names, before.Names), look));
        features[n++] = Mix.Feature(49, Mix.Both(Mix.Both(after.Names, after2.Names), look));
        features[n++] = Mix.Feature(50, Mix.Both(Mix.Both(before2.Cluster, before.Cluster), look));
    }
}

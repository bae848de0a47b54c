namespace Candor.Language.Emergencies;

/// <summary>
/// Brings short forms, slang and texting spellings to one wording: <c>do not</c> and <c>dnt</c> become <c>dont</c>, <c>rn</c> becomes <c>right now</c>.
/// </summary>
internal sealed class Wording
{
    private readonly Dictionary<string, string[]> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _merges = new(StringComparer.Ordinal);

    /// <param name="lines">Lines <c>slang slang = words</c>; <c>a+b = c</c> merges two words that stand side by side.</param>
    public Wording(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split('=', StringSplitOptions.TrimEntries);
            var words = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var from in parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var plus = from.IndexOf('+', StringComparison.Ordinal);
                if (plus < 0)
                {
                    _forms[from] = words;
                    continue;
                }

                if (!_merges.TryGetValue(from[..plus], out var second))
                {
                    _merges.Add(from[..plus], second = new(StringComparer.Ordinal));
                }

                second[from[(plus + 1)..]] = words[0];
            }
        }
    }

    /// <summary>The words that <paramref name="form"/> stands for; null when it stands for itself.</summary>
    public string[]? Of(string form) => _forms.GetValueOrDefault(form);

    /// <summary>One word for two, or null.</summary>
    public string? Merge(string first, string second)
        => _merges.TryGetValue(first, out var known) && known.TryGetValue(second, out var merged) ? merged : null;
}

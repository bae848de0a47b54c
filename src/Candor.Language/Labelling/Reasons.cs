using System.Collections;

namespace Candor.Language.Labelling;

/// <summary>The words that decided, looked for when somebody asks: most readings are only counted.</summary>
internal sealed class Reasons(Func<IReadOnlyList<string>> find) : IReadOnlyList<string>
{
    private readonly Lazy<IReadOnlyList<string>> _words = new(find);

    public int Count => _words.Value.Count;

    public string this[int index] => _words.Value[index];

    public IEnumerator<string> GetEnumerator() => _words.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

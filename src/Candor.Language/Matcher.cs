using Candor.Language.Matching;

namespace Candor.Language;

/// <summary>Finds the claims that a text repeats, or the answered questions that it asks. Claims may come and go while it is in use.</summary>
/// <remarks>Thread-safe: any number of threads may find at once; adding and removing wait for them. The same claims give the same answer on every machine.</remarks>
public sealed class Matcher : IDisposable
{
    /// <summary>How many claims are looked at closely.</summary>
    private const int Candidates = 40;

    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<string, List<int>> _slots = new(StringComparer.Ordinal);
    private ClaimIndex _index = new();

    /// <summary>Indexes <paramref name="claims"/>; where two have one id, each is found by it.</summary>
    public static Matcher Build(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var matcher = new Matcher();
        foreach (var claim in claims)
        {
            matcher.Insert(claim);
        }

        return matcher;
    }

    /// <summary>How many claims there are.</summary>
    public int Count
    {
        get
        {
            _lock.EnterReadLock();
            try
            {
                return _index.Live;
            }
            finally
            {
                _lock.ExitReadLock();
            }
        }
    }

    /// <summary>Adds a claim, in place of all that have its id.</summary>
    public void Put(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        _lock.EnterWriteLock();
        try
        {
            Take(claim.Id);
            Insert(claim);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>Takes out every claim with this id; false when there is none.</summary>
    public bool Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _lock.EnterWriteLock();
        try
        {
            return Take(id);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>At most <paramref name="top"/> claims, best first; none that shares no word with <paramref name="text"/>.</summary>
    public IReadOnlyList<Match> Find(string text, int top)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var wording = Wording.Of(text);
        _lock.EnterReadLock();
        try
        {
            return Judge.Shipped.Rank(_index, wording, Math.Max(top, Candidates)).Take(top).ToList();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>The claim that <paramref name="text"/> repeats more likely than not; null for "none of these".</summary>
    public Match? Best(string text) => Find(text, 1) is [var best] && best.Score >= 0.5 ? best : null;

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private void Insert(Claim claim)
    {
        if (!_slots.TryGetValue(claim.Id, out var slots))
        {
            _slots.Add(claim.Id, slots = new List<int>(1));
        }

        slots.Add(_index.Add(claim));
    }

    private bool Take(string id)
    {
        if (!_slots.Remove(id, out var slots))
        {
            return false;
        }

        slots.ForEach(_index.Remove);
        if (_index.Slots > 1000 && _index.Live * 2 < _index.Slots)
        {
            Renew();
        }

        return true;
    }

    /// <summary>Makes the index anew once half of it is empty.</summary>
    private void Renew()
    {
        var claims = _index.Claims.ToList();
        _index = new ClaimIndex();
        _slots.Clear();
        claims.ForEach(Insert);
    }
}

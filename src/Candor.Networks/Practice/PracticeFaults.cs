namespace Candor.Networks.Practice;

/// <summary>Fault switches for drills and tests, one per account. Thread-safe; kept in memory only.</summary>
public sealed class PracticeFaults
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, PracticeFault> byHandle = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Switches a fault on for the account with this handle; it replaces the one before.</summary>
    public void Set(string handle, PracticeFault fault)
    {
        lock (gate)
        {
            byHandle[handle] = fault;
        }
    }

    /// <summary>Switches the account's fault off.</summary>
    public void Clear(string handle)
    {
        lock (gate)
        {
            byHandle.Remove(handle);
        }
    }

    /// <summary>The account's fault, or null.</summary>
    public PracticeFault? Of(string handle)
    {
        lock (gate)
        {
            return byHandle.GetValueOrDefault(handle);
        }
    }

    /// <summary>Takes one hit of the fault if it is one of <paramref name="kinds"/>.</summary>
    internal PracticeFault? Take(string handle, params ReadOnlySpan<PracticeFaultKind> kinds)
    {
        lock (gate)
        {
            if (!byHandle.TryGetValue(handle, out var fault) || !kinds.Contains(fault.Kind))
            {
                return null;
            }

            if (fault.Times is { } times)
            {
                if (times <= 1)
                {
                    byHandle.Remove(handle);
                }
                else
                {
                    byHandle[handle] = fault with { Times = times - 1 };
                }
            }

            return fault;
        }
    }
}

using System.ComponentModel.DataAnnotations.Schema;
using NodaTime;

namespace Candor.Governance;

/// <summary>
/// A thing whose every change is signed: a change that no <see cref="Happening"/> explains cannot be saved
/// (<see cref="Database.CandorDb"/>), and each happening becomes one entry of the audit chain in the same transaction.
/// </summary>
public abstract class Audited
{
    private List<Happening>? happenings;

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Rises by one with every saved change; two people cannot overwrite each other.</summary>
    public int Version { get; private set; }

    /// <summary>What happened since it was loaded, not yet saved.</summary>
    [NotMapped]
    internal IReadOnlyList<Happening> Happenings => happenings ?? (IReadOnlyList<Happening>)[];

    /// <summary>Says what happened; called by the verbs of the entity.</summary>
    protected void Happened(string action, Actor by, Instant at, string? reason = null, params (string Name, object? Value)[] details)
        => (happenings ??= []).Add(new Happening(action, by, at, reason, details));

    internal void Saved() => happenings = null;

    internal void NextVersion() => Version++;
}

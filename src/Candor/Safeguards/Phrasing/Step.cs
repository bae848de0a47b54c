namespace Candor.Safeguards.Phrasing;

/// <summary>Tries to go on matching at a word; gives the index after the last word matched, or -1.</summary>
internal delegate int Step(MatchRun run, int at);

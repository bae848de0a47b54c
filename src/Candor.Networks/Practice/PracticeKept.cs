namespace Candor.Networks.Practice;

/// <summary>Something said and what became of it.</summary>
/// <param name="said">What was said.</param>
/// <param name="number">Its place in the order in which the world heard things, from 1.</param>
internal sealed class PracticeKept(PracticeSaying said, int number)
{
    public PracticeSaying Said { get; } = said;

    public int Number { get; } = number;

    public bool Deleted { get; set; }

    public HashSet<string> LikedBy { get; } = [];

    public HashSet<string> RepostedBy { get; } = [];

    public List<PracticeKept> Answers { get; } = [];
}

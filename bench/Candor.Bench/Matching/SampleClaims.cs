using Candor.Language;

namespace Candor.Bench.Matching;

/// <summary>Made-up claims and posts, with words as unevenly common as in real ones (Zipf's law).</summary>
internal static class SampleClaims
{
    private const int Words = 60_000;
    private const string Onsets = "b,br,c,ch,d,dr,f,fl,g,gr,h,j,k,l,m,n,p,pl,pr,r,s,sh,st,t,tr,v,w,";
    private const string Vowels = "a,e,i,o,u,ai,ea,ou";
    private const string Codas = ",n,r,s,t,l,m,nd,st,ck";

    public static IEnumerable<Claim> Make(int count, int seed)
    {
        var random = new Random(seed);
        for (var at = 0; at < count; at++)
        {
            yield return new Claim($"claim-{at}", Sentence(random, random.Next(10, 26)), Sentence(random, random.Next(5, 10)));
        }
    }

    /// <summary>Posts that repeat a claim in part, among other words; with the id of that claim.</summary>
    public static IEnumerable<(string Text, string Id)> Posts(List<Claim> claims, int count, int seed)
    {
        var random = new Random(seed + 1);
        for (var at = 0; at < count; at++)
        {
            var claim = claims[random.Next(claims.Count)];
            var kept = claim.Text.Split(' ').Where(_ => random.Next(10) < 6);
            yield return ($"{Sentence(random, random.Next(5, 20))} {string.Join(' ', kept)} {Sentence(random, random.Next(0, 12))}", claim.Id);
        }
    }

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(Rank(random))));

    /// <summary>The rank of a word whose chance falls with its rank.</summary>
    private static int Rank(Random random) => (int)Math.Exp(random.NextDouble() * Math.Log(Words));

    private static string Word(int rank)
    {
        var random = new Random(rank);
        var word = string.Concat(Enumerable.Range(0, 1 + (int)Math.Log10(rank * 3)).Select(_ => Pick(random, Onsets) + Pick(random, Vowels) + Pick(random, Codas)));
        return word.Length > 1 ? word : word + "o";
    }

    private static string Pick(Random random, string from)
    {
        var parts = from.Split(',');
        return parts[random.Next(parts.Length)];
    }
}

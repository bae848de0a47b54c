namespace Candor.Networks.Practice;

/// <summary>The people: who says what, when, and because of what. Pure: follows from the seed and from what was said before.</summary>
internal sealed class PracticeCrowd(int seed, PracticeOptions options, PracticeScript script)
{
    // A person has said what there is to say after this many answers of the hospital in one thread.
    private const int PatienceInThread = 3;

    // After the first round everything was said once: people repeat themselves, and less often.
    private const int QuieterAfterFirstRound = 5;

    private readonly PracticeChance chance = new(seed);

    /// <summary>What was said in the two days before <paramref name="start"/>, oldest first.</summary>
    public IEnumerable<PracticeLine> Before(DateTimeOffset start) =>
        from row in script.History
        orderby row.Ago descending
        select new PracticeLine { Said = Saying(row, row.By!, start.AddMinutes(-row.Ago!.Value), $"history/{row.Key}") };

    /// <summary>How long after the arrival before it arrival <paramref name="number"/> comes.</summary>
    public TimeSpan Gap(int number) =>
        Between(chance.For($"gap/{number}"), options.ArrivalMin, options.ArrivalMax) * (number < script.Arrivals.Count ? 1 : QuieterAfterFirstRound);

    /// <summary>The arrival of that number.</summary>
    public PracticeLine Arrival(int number, DateTimeOffset at)
    {
        var deck = Deck(number / script.Arrivals.Count);
        var row = deck[number % deck.Length];
        var by = row.By ?? Somebody(chance.For($"arrival/{number}"), row.Language, "").Handle;
        return new PracticeLine { Said = Saying(row, by, at, $"arrival/{number}") with { Arrival = number } };
    }

    /// <summary>What others will do because of something said: likes, answers, the next turn of a story.</summary>
    public IEnumerable<PracticeLine> Because(PracticeKept kept, PracticeState state) => kept.Said switch
    {
        { House: false } => [.. Sequels(kept.Said), .. Likes(kept.Said, 5, TimeSpan.FromMinutes(8))],
        _ when !options.Answers => [],
        { InReplyTo: null } => [.. Comments(kept.Said), .. Likes(kept.Said, 14, TimeSpan.FromMinutes(6)), .. Reposts(kept.Said)],
        { Private: true } => Turn(kept.Said, state),
        _ => [.. Turn(kept.Said, state), .. Aside(kept.Said), .. Likes(kept.Said, 4, TimeSpan.FromMinutes(3))],
    };

    private PracticeRow[] Deck(int round)
    {
        var deck = script.Arrivals.Where(row => round > 0 || row.First is null).ToArray();
        chance.For($"deck/{round}").Shuffle(deck);
        if (round > 0)
        {
            return deck;
        }

        var dealt = deck.ToList();
        foreach (var row in script.Arrivals.Where(row => row.First is not null).OrderBy(row => row.First))
        {
            dealt.Insert(row.First!.Value - 1, row);
        }

        return [.. dealt];
    }

    private PracticeSaying Saying(PracticeRow row, string by, DateTimeOffset at, string idFrom)
    {
        var id = chance.Id(idFrom);
        return new PracticeSaying
        {
            Id = id, Thread = id, By = by, Text = row.Text, At = at, Language = row.Language,
            Rating = row.Stars, Place = row.Site, Private = row.Private, Script = row.Key,
        };
    }

    private IEnumerable<PracticeLine> Sequels(PracticeSaying said)
    {
        var sequels = script.Row(said.Script)?.Then ?? [];
        for (var i = 0; i < sequels.Count; i++)
        {
            var sequel = sequels[i];
            var words = Answer(said, sequel.By, sequel.Text, sequel.Lang ?? "en", said.At.AddSeconds(sequel.After), $"sequel/{i}");
            yield return new PracticeLine { Said = sequel.Apart ? words with { InReplyTo = null, Thread = words.Id, Place = said.Place } : words };
        }
    }

    /// <summary>The person whom the hospital answered says something back, kindly or not.</summary>
    private IEnumerable<PracticeLine> Turn(PracticeSaying house, PracticeState state)
    {
        if (state.Find(house.InReplyTo)?.Said is not { House: false } asked)
        {
            yield break;
        }

        var person = script.Person(asked.By);
        var root = state.Find(house.Thread)?.Said;
        var own = root?.By == asked.By ? script.Row(root.Script)?.Answers ?? [] : [];
        var turns = state.Heard.Count(kept => kept.Said.House && kept.Said.Thread == house.Thread && kept.Number < state.Find(house.Id)!.Number);
        var random = chance.For($"turn/{house.Id}");
        var at = house.At + Between(random, options.AnswerMin, options.AnswerMax);
        if (turns < own.Count)
        {
            yield return new PracticeLine { Said = Answer(house, person.Handle, own[turns], root!.Language, at, "turn") };
        }
        else if (turns < PatienceInThread && random.NextDouble() < 0.6)
        {
            var said = state.Thread(state.Find(house.Id)!).Select(kept => kept.Said.Text).ToHashSet();
            var words = Words("reply", person, random, said);
            if (words is not null)
            {
                yield return new PracticeLine { Said = Answer(house, person.Handle, words.Text, words.Language, at, "turn") };
            }
        }
    }

    private IEnumerable<PracticeLine> Aside(PracticeSaying house)
    {
        var random = chance.For($"aside/{house.Id}");
        var person = Somebody(random, house.Language ?? "en", house.InReplyTo ?? "");
        if (random.NextDouble() < 0.2 && Words("aside", person, random, []) is { } words)
        {
            yield return new PracticeLine { Said = Answer(house, person.Handle, words.Text, words.Language, house.At + (2 * Between(random, options.AnswerMin, options.AnswerMax)), "aside") };
        }
    }

    private IEnumerable<PracticeLine> Comments(PracticeSaying house)
    {
        var random = chance.For($"comments/{house.Id}");
        var at = house.At;
        HashSet<string> said = [];
        foreach (var person in Crowd(random).Take(random.Next(2, 6)))
        {
            at += Between(random, options.AnswerMin, options.AnswerMax);
            if (Words("post", person, random, said) is { } words)
            {
                said.Add(words.Text);
                yield return new PracticeLine { Said = Answer(house, person.Handle, words.Text, words.Language, at, $"comment/{person.Handle}") };
            }
        }
    }

    private IEnumerable<PracticeLine> Likes(PracticeSaying said, int most, TimeSpan within)
    {
        if (said.Private)
        {
            yield break;
        }

        var random = chance.For($"likes/{said.Id}");
        foreach (var person in Crowd(random).Where(person => person.Handle != said.By).Take(random.Next(0, most + 1)))
        {
            yield return new PracticeLine { Liked = new PracticeMark(said.Id, person.Handle, said.At + Between(random, TimeSpan.FromSeconds(3), within)) };
        }
    }

    private IEnumerable<PracticeLine> Reposts(PracticeSaying said)
    {
        var random = chance.For($"reposts/{said.Id}");
        foreach (var person in Crowd(random).Take(random.Next(0, 5)))
        {
            yield return new PracticeLine { Reposted = new PracticeMark(said.Id, person.Handle, said.At + Between(random, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(6))) };
        }
    }

    private PracticeSaying Answer(PracticeSaying to, string by, string text, string? language, DateTimeOffset at, string what) => new()
    {
        Id = chance.Id($"{to.Id}/{what}"), Thread = to.Thread, InReplyTo = to.Id, By = by, Text = text, At = at, Language = language, Private = to.Private,
    };

    private PracticeAnswer? Words(string to, PracticePersona person, Random random, HashSet<string> said)
    {
        var fitting = script.Answers.Where(words => words.To == to && words.Language == person.Language && !said.Contains(words.Text)).ToArray();
        var inMood = fitting.Where(words => words.Mood == person.Mood).ToArray();
        var from = inMood.Length > 0 ? inMood : fitting;
        return from.Length > 0 ? from[random.Next(from.Length)] : null;
    }

    private PracticePersona[] Crowd(Random random)
    {
        var crowd = script.People.Where(person => !person.Cast).ToArray();
        random.Shuffle(crowd);
        return crowd;
    }

    private PracticePersona Somebody(Random random, string language, string except)
    {
        var crowd = Crowd(random);
        return crowd.FirstOrDefault(person => person.Language == language && person.Handle != except) ?? crowd[0];
    }

    private static TimeSpan Between(Random random, TimeSpan least, TimeSpan most) => least + (random.NextDouble() * (most - least));
}

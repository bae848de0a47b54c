using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Candor.Language.Identifiers;

/// <summary>Names of people: after a title, a role or a relative, or known first and last names written as names.</summary>
internal static class PersonFinder
{
    private const int MostParts = 5;

    /// <summary>Words after which a name that is also a word ("Grace", "Mark") is a name.</summary>
    internal static readonly FrozenSet<string> Introducers = FrozenSet.Create(
        "to", "with", "by", "thank", "thanks", "from", "saw", "met", "named", "called", "im", "is", "miss", "love", "for", "a", "con", "soy", "para", "por", "gracias", "llama", "and", "y", "especially");

    public static void Find(Scene scene, List<Finding> findings)
    {
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            if (!scene.IsWord(at))
            {
                continue;
            }

            var sure = Titled(scene, at) ?? Related(scene, at);
            var name = sure ?? Bare(scene, at);
            if (name is { } found && !IsThing(scene, found.Last))
            {
                findings.Add(new Finding(IdentifierKind.Person, scene.Tokens[found.First].Start, found.End(scene), sure is null ? 40 : 70));
                at = found.Last;
            }
        }
    }

    /// <summary>"Dr. Alan S.", "mrs lopez"</summary>
    private static Name? Titled(Scene scene, int at)
    {
        if (!Cast.Titles.Contains(scene.FormAt(at)))
        {
            return null;
        }

        var first = scene.IsMark(at + 1, '.') ? at + 2 : at + 1;
        if (!scene.IsNear(at) || !scene.IsWord(first) || !(CanBeName(scene, first) || IsKnown(scene, first) || (scene.IsInitial(first) && scene.IsMark(first + 1, '.'))) || NameStops.Particles.Contains(scene.FormAt(first)))
        {
            return null;
        }

        // "St" and "Pa" are titles of nobody; "MD" follows a name.
        return scene.FormAt(at) is "md" or "rn" or "np" or "pa" or "lic" && !scene.IsMark(at + 1, '.') ? null : Extend(scene, at, first);
    }

    /// <summary>"my husband John", "nurse Kelly", "named Emily Brown", "mi esposa Carmen"</summary>
    private static Name? Related(Scene scene, int at)
    {
        var role = scene.FormAt(at);
        var isRole = Cast.Roles.Contains(role);
        if (!isRole && !Cast.Kin.Contains(role))
        {
            return null;
        }

        var first = scene.IsMark(at + 1, ',') || scene.IsMark(at + 1, ':') || scene.FormAt(at + 1) is "is" or "es" or "se" ? at + 2 : at + 1;
        if (scene.FormAt(first) is "llama" or "named" or "called")
        {
            first++;
        }

        if (!scene.IsWord(first))
        {
            return null;
        }

        var direct = first == at + 1;
        var known = NameLists.First.TryGetValue(scene.FormAt(first), out var doubtful) && (!doubtful || scene.IsCapital(first));
        var stranger = direct && CanBeName(scene, first) && !scene.BeginsSentence(first) && role is not ("patient" or "doctor" or "resident" or "officer" or "specialist" or "medico" or "father" or "padre" or "medica");
        return known || stranger ? Extend(scene, first, first) : null;
    }

    private static Name? Bare(Scene scene, int at)
    {
        if (!scene.IsCapital(at) || NameStops.Never.Contains(scene.FormAt(at)))
        {
            return null;
        }

        if (NameLists.First.TryGetValue(scene.FormAt(at), out var doubtful))
        {
            var name = Extend(scene, at, at);
            var introduced = !scene.BeginsSentence(at) && Introducers.Contains(scene.FormAt(at - 1));
            return !doubtful || introduced || (name.Last > at && IsSurnameLike(scene, name.Last)) ? name : null;
        }

        if (NameLists.Last.TryGetValue(scene.FormAt(at), out var alsoWord) && !alsoWord && !scene.BeginsSentence(at) && !scene.IsCapital(at - 1))
        {
            return Extend(scene, at, at);
        }

        if (IsRareName(scene, at))
        {
            return Extend(scene, at, at);
        }

        // Names that no list knows, before a lone initial.
        return scene.IsInitial(at + 1) && scene.IsMark(at + 2, '.') && !scene.BeginsSentence(at) && scene.FormAt(at + 1) != "i" ? Extend(scene, at, at) : null;
    }

    /// <summary>A first and a last name of the long lists side by side; one alone may be a brand or a town.</summary>
    private static bool IsRareName(Scene scene, int at)
        => scene.IsNear(at) && CanBeName(scene, at) && CanBeName(scene, at + 1) && !EndsWithPossessive(scene, at) && !NameStops.Things.Contains(scene.FormAt(at + 1))
            && NameFilter.First.Holds(scene.FormAt(at)) && NameFilter.Last.Holds(scene.FormAt(at + 1)) && !NameLists.Places.ContainsKey(scene.FormAt(at));

    private static Name Extend(Scene scene, int start, int first)
    {
        var last = first;
        for (var parts = 1; parts < MostParts; parts++)
        {
            var next = last + 1;
            if (scene.IsMark(next, '.') && scene.IsInitial(last))
            {
                next++;
            }

            if (scene.IsMark(next, '-') && scene.Touches(last) && scene.IsCapital(next + 1))
            {
                next++;
            }

            var particle = NameStops.Particles.Contains(scene.FormAt(next)) && !scene.IsCapital(next) && scene.IsCapital(next + 1) ? next + 1 : next;
            if (!scene.IsNear(last) || !scene.IsNear(particle - 1) || !(CanBeName(scene, particle) || scene.IsInitial(particle)) || EndsWithPossessive(scene, last) || OpensPlace(scene, particle))
            {
                break;
            }

            last = particle;
        }

        return new Name(start, last);
    }

    /// <summary>In "Emily Brown Memorial Hospital" the name of the place begins; in "thank Maria Mercy Hospital" it does not help to know.</summary>
    private static bool OpensPlace(Scene scene, int at) => NameStops.Things.Contains(scene.FormAt(at));

    private static bool IsSurnameLike(Scene scene, int at) => scene.IsInitial(at) || NameLists.Last.ContainsKey(scene.FormAt(at)) || !NameStops.Never.Contains(scene.FormAt(at));

    private static bool IsKnown(Scene scene, int at) => NameLists.Last.TryGetValue(scene.FormAt(at), out var doubtful) && !doubtful;

    private static bool CanBeName(Scene scene, int at) => scene.IsCapital(at) && scene.Tokens[at].Length > 1 && !NameStops.Never.Contains(scene.FormAt(at));

    private static bool EndsWithPossessive(Scene scene, int at)
    {
        var word = scene.Tokens[at].In(scene.Text);
        return word.Length > 2 && word[^1] == 's' && Tokens.Folding.IsApostrophe(word[^2]);
    }

    private static bool IsThing(Scene scene, int last) => NameStops.Things.Contains(scene.FormAt(last + 1)) && scene.IsNear(last);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Name(int First, int Last)
    {
        /// <summary>With the full stop of an initial, without the possessive ending.</summary>
        public int End(Scene scene)
        {
            var end = scene.Tokens[Last].End;
            if (scene.IsInitial(Last) && scene.IsMark(Last + 1, '.') && scene.Touches(Last))
            {
                return end + 1;
            }

            return EndsWithPossessive(scene, Last) ? end - 2 : end;
        }
    }
}

namespace Candor.Language.Identifiers;

/// <summary>Places smaller than a state: towns, streets, ZIP codes, rooms. 45 CFR 164.514(b)(2)(i)(B).</summary>
internal static class PlaceFinder
{
    internal static readonly HashSet<string> Streets =
    [
        "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "ln", "drive", "dr", "court", "ct", "way", "place", "pl", "highway", "hwy", "parkway", "pkwy", "terrace", "circle", "trail",
    ];

    internal static readonly HashSet<string> StreetsBefore = ["calle", "avenida", "av", "avda", "carrera", "plaza", "paseo", "calzada", "colonia", "camino"];

    internal static readonly HashSet<string> Rooms = ["room", "rm", "ward", "bed", "suite", "apt", "apartment", "habitacion", "cuarto", "cama", "bay", "depto", "pod"];

    internal static readonly HashSet<string> Before = ["in", "from", "near", "at", "to", "of", "around", "outside", "en", "de", "desde", "cerca", "a", "of", "downtown", "via", "barrio", "our", "your", "the"];

    public static void Find(Scene scene, List<Finding> findings)
    {
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            var end = Street(scene, at);
            var rank = 82;
            if (end < 0)
            {
                end = Room(scene, at);
                rank = 65;
            }

            if (end < 0)
            {
                end = Zip(scene, at);
                rank = 81;
            }

            if (end < 0)
            {
                end = Town(scene, at);
                rank = 42;
            }

            if (end > 0)
            {
                findings.Add(new Finding(IdentifierKind.Location, scene.Tokens[at].Start, end, rank));
            }
        }
    }

    /// <summary>"123 Maple Street Apt 4", "calle Mayor 5"</summary>
    private static int Street(Scene scene, int at)
    {
        if (StreetsBefore.Contains(scene.FormAt(at)) && scene.IsCapital(at + 1))
        {
            for (var number = at + 2; number <= at + 6; number++)
            {
                if (scene.IsNumber(number))
                {
                    return scene.Tokens[number].End;
                }
            }

            return scene.Tokens[at + 1].End;
        }

        if (scene.IsCapital(at) && !NameStops.Never.Contains(scene.FormAt(at)) && scene.FormAt(at + 1) is "street" or "avenue" or "boulevard" or "road" or "lane" && scene.IsCapital(at + 1))
        {
            return scene.Tokens[at + 1].End;
        }

        if (!(scene.IsNumber(at) && scene.Tokens[at].Length <= 6))
        {
            return -1;
        }

        for (var word = at + 1; word <= at + 5 && (scene.IsWord(word) || scene.IsMark(word, '.') || (word < scene.Tokens.Count && scene.Tokens[word].Kind == Tokens.TokenKind.Mixed)); word++)
        {
            if (word > at + 1 && Streets.Contains(scene.FormAt(word)) && (scene.IsCapital(word - 1) || scene.IsCapital(at + 1) || scene.Shouts))
            {
                return AfterStreet(scene, word);
            }
        }

        return -1;
    }

    private static int AfterStreet(Scene scene, int street)
    {
        var next = scene.IsMark(street + 1, '.') || scene.IsMark(street + 1, ',') ? street + 2 : street + 1;
        var hasFlat = scene.FormAt(next) is "apt" or "apartment" or "unit" or "suite" or "ste" && next + 1 < scene.Tokens.Count;
        return scene.Tokens[hasFlat ? (scene.IsMark(next + 1, '#') ? Math.Min(next + 2, scene.Tokens.Count - 1) : next + 1) : street].End;
    }

    private static int Room(Scene scene, int at)
    {
        if (!Rooms.Contains(scene.FormAt(at)) || at + 1 >= scene.Tokens.Count)
        {
            return -1;
        }

        var number = scene.IsMark(at + 1, '#') || scene.FormAt(at + 1) is "number" or "no" or "numero" ? at + 2 : at + 1;
        return number < scene.Tokens.Count && scene.Tokens[number].Kind is Tokens.TokenKind.Number or Tokens.TokenKind.Mixed && scene.Tokens[number].Length <= 5 ? scene.Tokens[number].End : -1;
    }

    /// <summary>"TX 78701", "zip 90210-1234", "código postal 28013"</summary>
    private static int Zip(Scene scene, int at)
    {
        if (!scene.IsNumber(at) || scene.Tokens[at].Length != 5)
        {
            return -1;
        }

        var before = scene.IsMark(at - 1, ':') || scene.IsMark(at - 1, ',') ? at - 2 : at - 1;
        var isState = scene.IsAcronym(before) && scene.Tokens[before].Length == 2 && NameLists.States.Contains(scene.FormAt(before));
        var said = scene.FormAt(before) is "zip" or "zipcode" or "postcode" or "postal" or "cp" || (scene.FormAt(before) == "code" && scene.FormAt(before - 1) == "zip");
        if (!isState && !said)
        {
            return -1;
        }

        return scene.IsMark(at + 1, '-') && scene.IsNumber(at + 2) && scene.Tokens[at + 2].Length == 4 ? scene.Tokens[at + 2].End : scene.Tokens[at].End;
    }

    private static int Town(Scene scene, int at)
    {
        if (!scene.IsCapital(at) || !(NameLists.PlaceBeginnings.Contains(scene.FormAt(at)) || scene.FormAt(at + 1) is "county" or "parish" || scene.FormAt(at + 2) is "county" or "parish"))
        {
            return -1;
        }

        for (var length = 4; length >= 1; length--)
        {
            var last = at + length - 1;
            if (last >= scene.Tokens.Count || !scene.IsWord(last))
            {
                continue;
            }

            var name = string.Join(' ', Enumerable.Range(at, length).Select(scene.FormAt));
            if (scene.FormAt(last + 1) is "county" or "parish" && scene.IsCapital(last + 1) && length <= 2)
            {
                return scene.Tokens[last + 1].End;
            }

            if (NameLists.Places.TryGetValue(name, out var doubtful) && IsTown(scene, at, last, doubtful))
            {
                return scene.Tokens[StateAfter(scene, last) is > 0 and var state ? state : last].End;
            }
        }

        return -1;
    }

    /// <summary>", TX" or ", Texas" after a town, else -1.</summary>
    private static int StateAfter(Scene scene, int last)
        => scene.IsMark(last + 1, ',') && scene.IsCapital(last + 2) && NameLists.States.Contains(scene.FormAt(last + 2)) ? last + 2 : -1;

    private static bool IsTown(Scene scene, int first, int last, bool doubtful)
    {
        if (StateAfter(scene, last) > 0 || (Before.Contains(scene.FormAt(first - 1)) && scene.FormAt(last + 1) is "office" or "clinic" or "campus" or "location" or "area"))
        {
            return true;
        }

        if (NameStops.Things.Contains(scene.FormAt(last + 1)) && scene.IsNear(last))
        {
            return false;
        }

        // "Memorial Clinic, San Francisco"
        if (!doubtful && scene.IsMark(first - 1, ',') && scene.IsCapital(first - 2))
        {
            return true;
        }

        var followedByName = scene.IsCapital(last + 1) && scene.IsNear(last);
        return Before.Contains(scene.FormAt(first - 1)) && !followedByName && !(doubtful && (scene.FormAt(first - 1) is "to" or "at" or "of" or "a" or "de" || (scene.FormAt(first - 1) is not ("in" or "near" or "en") && NameLists.First.ContainsKey(scene.FormAt(first)))));
    }
}

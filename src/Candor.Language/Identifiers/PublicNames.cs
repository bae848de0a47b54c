using System.Collections.Frozen;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>People everyone speaks of, and authors cited: naming them shows no patient. A closed list, names alone that are hardly anyone else's.</summary>
internal static class PublicNames
{
    private static readonly FrozenSet<string> Known = (
        "trump,donald trump,biden,joe biden,obama,barack obama,michelle obama,kamala harris,hillary clinton,bill clinton,george bush,george w bush,reagan,ronald reagan,john f kennedy,jfk,rfk,rfk jr,"
        + "robert f kennedy,robert f kennedy jr,robert kennedy,fauci,anthony fauci,mehmet oz,bill gates,elon musk,zuckerberg,mark zuckerberg,bezos,jeff bezos,oprah,oprah winfrey,taylor swift,beyonce,"
        + "putin,vladimir putin,zelensky,macron,emmanuel macron,merkel,angela merkel,boris johnson,starmer,keir starmer,rishi sunak,sunak,modi,narendra modi,xi jinping,tedros,justin trudeau,trudeau,"
        + "papa francisco,pope francis,pope leo,lopez obrador,amlo,sheinbaum,claudia sheinbaum,bolsonaro,jair bolsonaro,lula da silva,milei,javier milei,maduro,nicolas maduro,bukele,nayib bukele,"
        + "pedro sanchez,fidel castro,che guevara,frida kahlo,florence nightingale,nightingale,hippocrates,hipocrates,einstein,albert einstein,marie curie,louis pasteur,pasteur,edward jenner,jonas salk,"
        + "alexander fleming,sigmund freud,freud,shakespeare,william shakespeare,martin luther king,martin luther king jr,gandhi,mahatma gandhi,mother teresa,madre teresa,nelson mandela,mandela,rosa parks,"
        + "mickey mouse,santa claus,santa,bad bunny,messi,lionel messi,cristiano ronaldo,kanye west,kanye,kardashian,kim kardashian,joe rogan,andrew wakefield,stephen hawking,hitler,jesucristo,jesus christ")
        .Split(',').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Offices = FrozenSet.Create("president", "presidente", "presidenta", "pope", "papa", "saint", "dr", "sir", "mr", "prime", "minister");

    public static bool IsPublic(Scene scene, Identifier person)
    {
        var first = scene.TokenAt(person.Start);
        var last = first;
        while (last + 1 < scene.Tokens.Count && scene.Tokens[last + 1].Start < person.End)
        {
            last++;
        }

        return IsCited(scene, first, last) || IsKnown(scene, first, last);
    }

    private static bool IsKnown(Scene scene, int first, int last)
    {
        var words = new List<string>();
        for (var at = first; at <= last; at++)
        {
            if (scene.Tokens[at].Kind == TokenKind.Word && !(words.Count == 0 && Offices.Contains(scene.FormAt(at))))
            {
                words.Add(scene.FormAt(at));
            }
        }

        return words.Count is > 0 and < 6 && Known.Contains(string.Join(' ', words));
    }

    /// <summary>"Smith et al.", "García y colaboradores", "Smith (2019)", "(Smith, 2019)".</summary>
    private static bool IsCited(Scene scene, int first, int last)
    {
        var next = scene.FormAt(last + 1);
        return (next == "et" && scene.FormAt(last + 2) == "al") || scene.FormAt(last) == "al"
            || (next is "and" or "y" or "&" && scene.FormAt(last + 2) is "colleagues" or "coworkers" or "colaboradores" or "cols" or "others")
            || (scene.IsMark(last + 1, '(') && IsYear(scene, last + 2) && scene.IsMark(last + 3, ')'))
            || (scene.IsMark(first - 1, '(') && (scene.IsMark(last + 1, ',') ? IsYear(scene, last + 2) : IsYear(scene, last + 1)));
    }

    private static bool IsYear(Scene scene, int at) => scene.IsNumber(at) && scene.FormAt(at) is ['1', '9', _, _] or ['2', '0', _, _];
}

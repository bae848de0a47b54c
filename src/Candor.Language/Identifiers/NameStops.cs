using System.Collections.Frozen;

namespace Candor.Language.Identifiers;

/// <summary>Words that are written with a capital, or stand by one, without being part of a name.</summary>
internal static class NameStops
{
    /// <summary>After a name they make it a thing: "Wilson disease", "Smith fracture", "Jackson Street".</summary>
    public static FrozenSet<string> Things { get; } = Set(
        "disease syndrome score sign reflex test criteria scale trial study fracture procedure maneuver index protocol method classification virus palsy lymphoma thyroiditis tumor sarcoma "
        + "street st ave avenue road rd blvd boulevard lane ln drive court ct way hwy highway parkway pkwy plaza hospital clinic medical center centre health healthcare university college "
        + "school church county city park building hall institute foundation pharmacy tower pavilion wing bridge airport stadium library beach island lake river valley creek springs hills heights "
        + "inc llc corp company bank award prize day act bill law cancer strain vaccine diet catheter tube memorial general children childrens regional community enfermedad sindrome chorea virus score scores sign signs");

    /// <summary>Never a name, though often capital.</summary>
    public static FrozenSet<string> Never { get; } = Set(
        "dx hx rx sx dxd i the a an and or but if so my your his her our their we he she they it you this that these those there here what when where who why how is are was were be been do does did has have had "
        + "will would can could should may might must not no yes ok please thank thanks hello hi hey dear good great best just also very please all any some every each both more most new old "
        + "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december "
        + "mr mrs ms dr doctor nurse sir madam mom dad mother father grandma grandpa god lord jesus christ bible english spanish french german chinese american british mexican african asian european latino hispanic "
        + "indian italian irish jewish muslim christian catholic covid covid19 hiv aids flu rsv mri ct er ed icu nicu or ob gyn obgyn pt rn md np pa cna ceo cfo cdc fda nhs who hipaa epa usa us uk eu un "
        + "medicare medicaid facebook twitter instagram google youtube tiktok yelp bluesky mastodon whatsapp zoom amazon apple iphone android netflix mychart tylenol advil ibuprofen aspirin ozempic wegovy "
        + "humira enbrel zoloft prozac lexapro xanax warfarin metformin insulin lithium botox remdesivir pfizer moderna internet wifi tv ok asap fyi rip lol omg wtf smh imo tbh dm diy faq pto "
        + "el la los las un una unos y o pero si mi tu su nuestro yo ella ellos usted ustedes hola gracias buenos buenas dias por favor que como cuando donde quien porque no muy hoy ayer lunes martes miercoles jueves viernes "
        + "sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre dios senor senora doctor doctora "
        + "emergency department hospital clinic center centre medical health care unit room team staff surgery labor delivery christmas easter thanksgiving halloween ramadan santa type stage grade phase dose level");

    /// <summary>Between the words of one name.</summary>
    public static FrozenSet<string> Particles { get; } = Set("de la del las los van von der den di da dos das el al bin ibn abu ben st saint san y mc mac le du");

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}

using System.Collections.Frozen;

namespace Candor.Language.Identifiers;

/// <summary>Words for the people of a text, English and Spanish, folded.</summary>
internal static class Cast
{
    /// <summary>Written with the name and part of it.</summary>
    public static FrozenSet<string> Titles { get; } = Set("dr dra mr mrs ms miss prof professor sr sra srta don dona rn md np pa lic");

    /// <summary>Stand before a name and are not part of it.</summary>
    public static FrozenSet<string> Roles { get; } = Set(
        "nurse doctor surgeon midwife receptionist therapist paramedic physician pastor officer patient resident cna aide caregiver dentist pharmacist counselor specialist "
        + "enfermera enfermero doctora medico medica paciente cirujano partera senor senora recepcionista padre hermano hermana named called name nombre llama llamado llamada");

    public static FrozenSet<string> Kin { get; } = Set(
        "mom mum mother dad father husband wife son daughter brother sister aunt uncle cousin grandma grandpa grandmother grandfather nana niece nephew boyfriend girlfriend "
        + "partner fiance fiancee baby friend roommate neighbor neighbour coworker boss grandson granddaughter stepdad stepmom toddler kid child hubby "
        + "mama papa madre padre esposo esposa hijo hija hermano hermana tia tio primo prima abuela abuelo novio novia marido mujer sobrino sobrina bebe amigo amiga vecino vecina nieto nieta");

    /// <summary>One author, the author's people, and whoever is spoken to; not the "we" of an organisation.</summary>
    public static FrozenSet<string> Own { get; } = Set(
        "i im ive my me mine you yo mi mis me tu fui estuve llevamos " + string.Join(' ', Kin));

    public static FrozenSet<string> Someone { get; } = Set(
        "i im ive my me mine we our us he she his her him patient pt mr mrs ms dr male female yo man woman boy girl you your admitted discharged visit appointment surgery seen treated "
        + "diagnosed born died resident yo mi mis me nos nuestro nuestra su sus el ella paciente ingreso ingresado ingresada operaron cita murio nacio fui fue estuve llevamos "
        + string.Join(' ', Kin));

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}

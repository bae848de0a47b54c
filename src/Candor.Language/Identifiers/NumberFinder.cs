using System.Collections.Frozen;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>Telephone, fax, record, plan, account and other numbers, told by their shape, their check digit and the words before them.</summary>
internal static class NumberFinder
{
    private const int CueReach = 6;

    internal static readonly FrozenDictionary<string, IdentifierKind> Cues = new Dictionary<IdentifierKind, string>
    {
        [IdentifierKind.Mrn] = "mrn mr record records chart recordnumber nhc historia expediente nhs hospitalnumber",
        [IdentifierKind.HealthPlan] = "policy member insurance plan beneficiary medicare medicaid subscriber group hpn poliza seguro afiliado asegurado aetna cigna humana bcbs nass medi claim",
        [IdentifierKind.Account] = "account acct acc invoice billing statement card visa mastercard amex iban routing cuenta factura tarjeta clabe",
        [IdentifierKind.License] = "license licence lic dl certificate npi dea licencia colegiado cedula passport pasaporte",
        [IdentifierKind.Vehicle] = "vin plate plates tag placa matricula patente",
        [IdentifierKind.Device] = "serial sn udi imei device pacemaker implant pump mac serie",
        [IdentifierKind.Ssn] = "ssn social ss security",
        [IdentifierKind.Fax] = "fax",
        [IdentifierKind.Phone] = "phone tel telephone cell mobile call text whatsapp telefono movil celular llamar llame llamen reach contact dial ph ring number numero",
        [IdentifierKind.Id] = "id case ref reference confirmation ticket employee badge caso folio dni nie identificacion wristband accession order encounter specimen",
    }.SelectMany(pair => pair.Value.Split(' ').Select(word => (word, pair.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key);

    public static void Find(Scene scene, List<Finding> findings)
    {
        var after = 0;
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            var token = scene.Tokens[at];
            if (token.Start < after || !MayBegin(scene, at) || NumberRun.At(scene, at) is not { } run)
            {
                continue;
            }

            if (Classify(scene, run) is { } kind)
            {
                findings.Add(new Finding(kind, run.Start, run.End, kind is IdentifierKind.Id ? 60 : 80));
                after = run.End;
            }
        }
    }

    private static bool MayBegin(Scene scene, int at)
    {
        var token = scene.Tokens[at];
        if (token.Start > 0 && scene.Text[token.Start - 1] is '$' or '€' or '£')
        {
            return false;
        }

        if (token.Kind == TokenKind.Word && IsPlate(scene, at))
        {
            return true;
        }

        // Letters begin a code only when a digit or hyphen follows at once: SJH-123456, QX 12 does not.
        return token.Kind is TokenKind.Number or TokenKind.Mixed
            || (token.Kind == TokenKind.Word && token.Length <= 5 && scene.IsAcronymLike(at) && scene.Touches(at) && scene.IsMark(at + 1, '-')
                && at + 2 < scene.Tokens.Count && scene.Tokens[at + 2].Kind is TokenKind.Number or TokenKind.Mixed);
    }

    /// <summary>"plate HJR 4471": after a word for plates, capitals and digits may stand apart.</summary>
    private static bool IsPlate(Scene scene, int at)
        => scene.Tokens[at].Length is 2 or 3 && scene.IsAcronymLike(at) && scene.IsNear(at) && scene.IsNumber(at + 1) && scene.Tokens[at + 1].Length is 3 or 4
            && (SaysPlate(scene, at - 1) || SaysPlate(scene, at - 2));

    private static bool SaysPlate(Scene scene, int at) => Cues.TryGetValue(scene.FormAt(at), out var kind) && kind == IdentifierKind.Vehicle;

    private static IdentifierKind? Classify(Scene scene, NumberRun run)
    {
        if (IsQuantity(scene, run))
        {
            return null;
        }

        var cue = CueBefore(scene, run);
        if (Checksum(run) is { } certain)
        {
            return certain;
        }

        return ByCue(run, cue) ?? ByShape(run, cue);
    }

    private static IdentifierKind? Checksum(NumberRun run) => run.Plain.Length switch
    {
        17 when Checksums.IsVin(run.Plain) => IdentifierKind.Vehicle,
        9 when run.HasLetters && Checksums.IsDni(run.Plain) => IdentifierKind.Id,
        >= 15 when run.HasLetters && Checksums.IsIban(run.Plain) => IdentifierKind.Account,
        >= 13 and <= 19 when !run.HasLetters && Checksums.IsLuhn(run.Digits) => IdentifierKind.Account,
        _ => null,
    };

    private static IdentifierKind? ByCue(NumberRun run, IdentifierKind? cue) => cue switch
    {
        null => null,
        IdentifierKind.Phone or IdentifierKind.Fax => run.Digits.Length is >= 7 and <= 15 && PhoneShapes.IsPossible(run) ? cue : null,
        IdentifierKind.Ssn => run.Digits.Length is 4 or 9 && !run.HasLetters ? cue : null,
        IdentifierKind.Vehicle => run.Plain.Length is >= 5 and <= 17 ? cue : null,
        IdentifierKind.Id or IdentifierKind.Account or IdentifierKind.Mrn or IdentifierKind.HealthPlan or IdentifierKind.License or IdentifierKind.Device
            => run.Digits.Length >= 4 && run.Plain.Length >= 5 && !IsYear(run) && !DateShapes.IsNumeric(run) ? cue : null,
        IdentifierKind.Person or IdentifierKind.Location or IdentifierKind.Date or IdentifierKind.Age or IdentifierKind.Email or IdentifierKind.Url or IdentifierKind.Ip
            or IdentifierKind.Biometric or IdentifierKind.Organization or IdentifierKind.Username => null,
        _ => null,
    };

    private static IdentifierKind? ByShape(NumberRun run, IdentifierKind? cue) => run.Shape.TrimStart('#') switch
    {
        "999-99-9999" or "999 99 9999" => IdentifierKind.Ssn,
        _ when DateShapes.IsNumeric(run) => null,
        _ when PhoneShapes.IsWritten(run) => cue == IdentifierKind.Fax ? IdentifierKind.Fax : IdentifierKind.Phone,
        _ when run.HasLetters && run.Digits.Length >= 5 && run.Shape.Contains('-', StringComparison.Ordinal) => IdentifierKind.Id,
        _ when run.HasLetters && run.Digits.Length >= 6 => IdentifierKind.Id,
        _ when !run.HasLetters && run.Digits.Length >= 8 && !run.Shape.Contains('/', StringComparison.Ordinal) => IdentifierKind.Id,
        _ when run.Shape[0] == '#' && run.Digits.Length >= 5 => IdentifierKind.Id,
        _ => null,
    };

    /// <summary>"500 mg", "12,000 people", "120/80", "2020-2023", "24/7".</summary>
    private static bool IsQuantity(Scene scene, NumberRun run)
    {
        var next = run.End < scene.Text.Length ? scene.Text[run.End] : ' ';
        var previous = run.Start > 1 ? scene.Text[run.Start - 1] : ' ';
        var groups = (next == ',' && run.End + 1 < scene.Text.Length && char.IsAsciiDigit(scene.Text[run.End + 1])) || (previous == ',' && char.IsAsciiDigit(scene.Text[run.Start - 2]));
        return next == '%' || (groups && run.Digits.Length < 7) || run.Digits.Length < 4 || (IsYear(run) && run.Plain.Length == 4)
            || run.Shape is "9999-9999" && IsYears(run) || previous is '$' or '€' or '£';
    }

    private static bool IsYear(NumberRun run) => run.Plain.Length == 4 && run.Plain is ['1', '9', ..] or ['2', '0', ..];

    private static bool IsYears(NumberRun run) => run.Digits[..2] is "19" or "20" && run.Digits[4..6] is "19" or "20";

    /// <summary>The nearest word before the number that says what it is.</summary>
    private static IdentifierKind? CueBefore(Scene scene, NumberRun run)
    {
        for (var back = 1; back <= CueReach && run.FirstToken - back >= 0; back++)
        {
            var token = scene.Tokens[run.FirstToken - back];
            if (token.Kind == TokenKind.Mark && token.Form[0] is '.' or '!' or '?' && back > 2)
            {
                return null;
            }

            if (token.Kind == TokenKind.Word && Cues.TryGetValue(token.Form, out var kind))
            {
                return Longer(scene, run.FirstToken - back) ?? kind;
            }
        }

        return null;
    }

    /// <summary>"record number", "policy number", "fax number", "patient ID": the word before decides.</summary>
    private static IdentifierKind? Longer(Scene scene, int at)
    {
        if (scene.FormAt(at) is not ("number" or "numero" or "card" or "id"))
        {
            return null;
        }

        for (var back = 1; back <= 3; back++)
        {
            var form = scene.FormAt(at - back);
            if (form is "patient" or "paciente")
            {
                return IdentifierKind.Id;
            }

            if (Cues.TryGetValue(form, out var before) && before is not (IdentifierKind.Phone or IdentifierKind.Id))
            {
                return before;
            }
        }

        return null;
    }
}

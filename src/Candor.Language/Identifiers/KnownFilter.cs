using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>Lets the organisation's own public names through.</summary>
internal sealed class KnownFilter
{
    private readonly List<string[]> _staff;
    private readonly List<string> _facilities;
    private readonly HashSet<string> _phones;
    private readonly List<string> _webAddresses;

    public KnownFilter(KnownNames known)
    {
        _staff = [.. known.Staff.Select(name => Words(name).Where(word => !Cast.Titles.Contains(word)).ToArray()).Where(words => words.Length > 0)];
        _facilities = [.. known.Facilities.Select(name => string.Join(' ', Words(name))).Where(name => name.Length > 0)];
        _phones = [.. known.Phones.Select(LastDigits).Where(digits => digits.Length >= 7)];
        _webAddresses = [.. known.WebAddresses.Select(Bare).Where(address => address.Length > 0)];
    }

    public bool IsKnown(Identifier finding, string text)
    {
        var value = text[finding.Start..finding.End];
        return finding.Kind switch
        {
            IdentifierKind.Person => IsStaff(Words(value)),
            IdentifierKind.Organization or IdentifierKind.Location => IsFacility(string.Join(' ', Words(value))),
            IdentifierKind.Phone or IdentifierKind.Fax => _phones.Contains(LastDigits(value)),
            IdentifierKind.Email or IdentifierKind.Url or IdentifierKind.Username => IsWebAddress(Bare(value)),
            IdentifierKind.Date or IdentifierKind.Age or IdentifierKind.Ssn or IdentifierKind.Mrn or IdentifierKind.HealthPlan or IdentifierKind.Account or IdentifierKind.License
                or IdentifierKind.Vehicle or IdentifierKind.Device or IdentifierKind.Ip or IdentifierKind.Biometric or IdentifierKind.Id => false,
        };
    }

    /// <summary>The whole name, or a title with the last name; a first name alone may be anyone's.</summary>
    private bool IsStaff(string[] words)
    {
        var titled = words.Length > 0 && Cast.Titles.Contains(words[0]);
        var name = words.SkipWhile(Cast.Titles.Contains).ToArray();
        return name.Length > 0 && _staff.Exists(staff => staff.SequenceEqual(name)
            || (titled && name.Length == 1 && staff[^1] == name[0])
            || (name.Length > 1 && staff[0] == name[0] && staff[^1] == name[^1]));
    }

    private bool IsFacility(string name)
        => name.Length > 2 && _facilities.Exists(facility => (" " + facility + " ").Contains(" " + name + " ", StringComparison.Ordinal) || (" " + name + " ").Contains(" " + facility + " ", StringComparison.Ordinal));

    private bool IsWebAddress(string address)
    {
        var host = address.Contains('@', StringComparison.Ordinal) ? address : address.Split('/', '?', '#')[0];
        return _webAddresses.Exists(known => host == known || address == known || (!known.Contains('@', StringComparison.Ordinal)
            && (host.EndsWith("." + known, StringComparison.Ordinal) || host.EndsWith("@" + known, StringComparison.Ordinal) || address.StartsWith(known + "/", StringComparison.Ordinal))));
    }

    private static string Bare(string address)
    {
        var bare = address.Trim().ToLowerInvariant();
        foreach (var start in (string[])["https://", "http://", "mailto:", "www."])
        {
            bare = bare.StartsWith(start, StringComparison.Ordinal) ? bare[start.Length..] : bare;
        }

        return bare.TrimEnd('/');
    }

    private static string LastDigits(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length > 10 ? digits[^10..] : digits;
    }

    private static string[] Words(string text)
        => [.. Tokenizer.Cut(WellFormed.From(text), 0, text.Length).Where(token => token.Kind is not TokenKind.Mark).Select(token => token.Form)];
}

using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Candor.Web.Shell;

/// <summary>A word to the person for the next page they see: done, or refused and why. Kept in a sealed cookie, shown once.</summary>
public sealed class Said(IDataProtectionProvider protection)
{
    private const string CookieName = "candor-said";

    private readonly IDataProtector protector = protection.CreateProtector("candor", CookieName);

    /// <summary>It was done.</summary>
    public void Done(HttpContext http, string words) => Keep(http, SaidKind.Done, words);

    /// <summary>What they wrote is kept; the next step was refused.</summary>
    public void Kept(HttpContext http, string words) => Keep(http, SaidKind.Kept, words);

    /// <summary>It was refused.</summary>
    public void Refused(HttpContext http, string words) => Keep(http, SaidKind.Refused, words);

    /// <summary>It was done, and the last line is a link to hand on; it is never shown again.</summary>
    public void Link(HttpContext http, string words, Uri link) => Keep(http, SaidKind.Link, $"{words}\n{link}");

    /// <summary>Takes the word, if there is one; it is not there a second time.</summary>
    public (SaidKind Kind, string Words)? Take(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { } kept)
        {
            return null;
        }

        http.Response.Cookies.Delete(CookieName);
        try
        {
            var words = Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(kept)));
            return ((SaidKind)(words[0] - '0'), words[1..]);
        }
        catch (Exception forged) when (forged is FormatException or System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private void Keep(HttpContext http, SaidKind kind, string words)
        => http.Response.Cookies.Append(CookieName, WebEncoders.Base64UrlEncode(protector.Protect(Encoding.UTF8.GetBytes((char)('0' + kind) + words))), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromMinutes(2),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
}

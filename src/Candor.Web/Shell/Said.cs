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
    public void Done(HttpContext http, string words) => Keep(http, '+', words);

    /// <summary>It was refused.</summary>
    public void Refused(HttpContext http, string words) => Keep(http, '-', words);

    /// <summary>Takes the word, if there is one; it is not there a second time.</summary>
    public (bool Refused, string Words)? Take(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { } kept)
        {
            return null;
        }

        http.Response.Cookies.Delete(CookieName);
        try
        {
            var words = Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(kept)));
            return (words[0] == '-', words[1..]);
        }
        catch (Exception forged) when (forged is FormatException or System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private void Keep(HttpContext http, char sign, string words)
        => http.Response.Cookies.Append(CookieName, WebEncoders.Base64UrlEncode(protector.Protect(Encoding.UTF8.GetBytes(sign + words))), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromMinutes(2),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
}

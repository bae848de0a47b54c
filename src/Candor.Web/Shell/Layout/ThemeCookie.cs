namespace Candor.Web.Shell.Layout;

/// <summary>The reader's choice of light or dark; absent means as the device says.</summary>
internal static class ThemeCookie
{
    public const string Name = "candor-theme";

    public static void Set(HttpContext http, string theme)
    {
        if (theme is "light" or "dark")
        {
            http.Response.Cookies.Append(Name, theme, new CookieOptions
            {
                HttpOnly = false,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(400),
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
        }
        else
        {
            http.Response.Cookies.Delete(Name);
        }
    }
}

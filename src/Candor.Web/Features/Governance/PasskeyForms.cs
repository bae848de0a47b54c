using System.Buffers.Text;
using Candor.Database;
using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.Features.Governance;

/// <summary>One's own passkeys: add, remove.</summary>
internal static class PasskeyForms
{
    /// <summary>Most passkeys of one person.</summary>
    private const int MostPasskeys = 20;

    public static void MapPasskeyForms(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/desk/account/passkeys/options", Options);
        desk.MapPost("/desk/account/passkeys", Add);
        desk.MapPost("/desk/account/passkeys/remove", Remove);
    }

    private static async Task<ContentHttpResult> Options(SignInManager<Person> signIn, UserManager<Person> users, Actor by)
    {
        var person = await MeAsync(users, by);
        var entity = new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.Name };
        return TypedResults.Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    private static async Task<RedirectHttpResult> Add(
        [FromForm] string credential, [FromForm] string? name, SignInManager<Person> signIn, UserManager<Person> users, CandorDb db, TimeProvider time, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var person = await MeAsync(users, by);
        if ((await users.GetPasskeysAsync(person)).Count >= MostPasskeys)
        {
            throw new RuleBrokenException("passkey-too-many", $"You have {MostPasskeys} passkeys. Remove one that you no longer use.");
        }

        var attestation = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!attestation.Succeeded)
        {
            throw new RuleBrokenException("passkey-refused", "The passkey could not be added. Try again, and finish within five minutes.");
        }

        attestation.Passkey.Name = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim();
        await RecordAsync(db, person, "passkey added", by, time, cancellationToken);
        await users.AddOrUpdatePasskeyAsync(person, attestation.Passkey);
        said.Done(http, "The passkey is yours. Next time you can sign in without your password.");
        return TypedResults.LocalRedirect("/desk/account");
    }

    private static async Task<RedirectHttpResult> Remove([FromForm] string id, UserManager<Person> users, CandorDb db, TimeProvider time, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var person = await MeAsync(users, by);
        var credential = Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : [];
        if (await users.GetPasskeyAsync(person, credential) is null)
        {
            throw new NotFoundException("passkey");
        }

        await RecordAsync(db, person, "passkey removed", by, time, cancellationToken);
        await users.RemovePasskeyAsync(person, credential);
        said.Done(http, "The passkey no longer works here.");
        return TypedResults.LocalRedirect("/desk/account");
    }

    private static async Task RecordAsync(CandorDb db, Person person, string action, Actor by, TimeProvider time, CancellationToken cancellationToken)
        => (await db.PersonRecords.SingleAsync(record => record.Id == person.Id, cancellationToken)).Did(action, by, time.Now());

    private static async Task<Person> MeAsync(UserManager<Person> users, Actor by) => await users.FindByIdAsync(by.Id.ToString()!) ?? throw new NotFoundException("person");
}

using Candor.Database;
using Candor.Governance;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.Features.Governance;

/// <summary>Signs people in and out; what happens lands in the person's signed record.</summary>
internal sealed class DeskSignIn(SignInManager<Person> signIn, UserManager<Person> users, CandorDb db, TimeProvider time)
{
    /// <summary>Tries a password.</summary>
    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, bool remember, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { } person)
        {
            // As long as a real check takes, so that time does not tell who works here.
            users.PasswordHasher.HashPassword(new Person { Name = "" }, password);
            return SignInOutcome.Wrong;
        }

        var wasLocked = await users.IsLockedOutAsync(person);
        var outcome = OutcomeOf(await signIn.PasswordSignInAsync(person, password, remember, lockoutOnFailure: true), person);
        if (!wasLocked || outcome != SignInOutcome.Locked)
        {
            await KeepAsync(person, outcome, "password", cancellationToken);
        }

        return outcome;
    }

    /// <summary>Tries a passkey's answer.</summary>
    public async Task<SignInOutcome> WithPasskeyAsync(string credential, CancellationToken cancellationToken)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded)
        {
            return SignInOutcome.Wrong;
        }

        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        return await AsAsync(assertion.User, "passkey", remember: false, cancellationToken);
    }

    /// <summary>Signs in somebody who proved who they are in another way.</summary>
    /// <param name="person">Who.</param>
    /// <param name="by">How they proved it, for the record.</param>
    /// <param name="remember">Whether the sign-in outlives the browser.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SignInOutcome> AsAsync(Person person, string by, bool remember, CancellationToken cancellationToken)
    {
        var outcome = person.Left ? SignInOutcome.Left : await users.IsLockedOutAsync(person) ? SignInOutcome.Locked : SignInOutcome.SignedIn;
        if (outcome == SignInOutcome.SignedIn)
        {
            await signIn.SignInAsync(person, remember, by);
        }

        await KeepAsync(person, outcome, by, cancellationToken);
        return outcome;
    }

    /// <summary>Gives the browser a fresh cookie after the person's own change ended the old one.</summary>
    public Task RefreshAsync(Person person) => signIn.RefreshSignInAsync(person);

    /// <summary>Signs out of this browser.</summary>
    public async Task OutAsync(Actor? by, CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync();
        if (by?.Id is { } id && await db.PersonRecords.SingleOrDefaultAsync(record => record.Id == id, cancellationToken) is { } record)
        {
            record.Did("signed out", by, time.Now());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task KeepAsync(Person person, SignInOutcome outcome, string by, CancellationToken cancellationToken)
    {
        var record = await db.PersonRecords.SingleAsync(record => record.Id == person.Id, cancellationToken);
        var actor = new Actor(person.Id, person.Name, ActorKind.Person, []);
        record.Did(Words(outcome), actor, time.Now(), $"by {by}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private static SignInOutcome OutcomeOf(SignInResult result, Person person) => result switch
    {
        { Succeeded: true } => SignInOutcome.SignedIn,
        { IsLockedOut: true } => SignInOutcome.Locked,
        { IsNotAllowed: true } when person.Left => SignInOutcome.Left,
        _ => SignInOutcome.Wrong,
    };

    private static string Words(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.SignedIn => "signed in",
        SignInOutcome.Wrong => "sign-in refused",
        SignInOutcome.Locked => "locked out",
        SignInOutcome.Left => "tried to sign in after leaving",
    };
}

using Candor.Governance;
using Microsoft.AspNetCore.Identity;

namespace Candor.Web.Features.Governance;

/// <summary>Who left cannot sign in, by whatever way.</summary>
internal sealed class StillHere : IUserConfirmation<Person>
{
    public Task<bool> IsConfirmedAsync(UserManager<Person> manager, Person user) => Task.FromResult(!user.Left);
}

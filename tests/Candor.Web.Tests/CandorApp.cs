using System.Net.Http.Headers;
using Candor.Database;
using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Web.Tests;

/// <summary>
/// The real program on a free port of 127.0.0.1 with a database of its own. What a test needs of it is said as an
/// intent; tests look at it from outside, over HTTP.
/// </summary>
public sealed class CandorApp : IAsyncDisposable
{
    /// <summary>The password of everybody whom <see cref="CreatePersonAsync"/> makes.</summary>
    public const string Password = "a quiet test passphrase";

    private readonly WebApplication app;
    private readonly TestDatabase own;
    private readonly StringWriter said;
    private int people;

    private CandorApp(WebApplication app, TestDatabase database, StringWriter said)
    {
        this.app = app;
        this.said = said;
        own = database;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>What it told the operator when it started.</summary>
    public string Said => said.ToString();

    /// <summary>Its database, for tests that look at what is kept.</summary>
    internal TestDatabase Database => own;

    /// <summary>The routes that it has, for tests that walk all of them.</summary>
    internal IReadOnlyList<Endpoint> Routes => app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Makes scopes of its services, as a request has them.</summary>
    internal IServiceScopeFactory Scopes => app.Services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>Starts one; <paramref name="compose"/> may add to it or put a clock in its place, <paramref name="prepare"/> may add endpoints.</summary>
    public static async Task<CandorApp> StartAsync(DatabaseKind kind, CancellationToken cancellationToken, Action<WebApplicationBuilder>? compose = null, IReadOnlyDictionary<string, string?>? settings = null, Action<WebApplication>? prepare = null)
    {
        var database = await TestDatabase.CreateAsync(kind, cancellationToken);
        try
        {
            return await StartOnAsync(database, cancellationToken, compose, settings, prepare);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    internal static async Task<CandorApp> StartOnAsync(TestDatabase database, CancellationToken cancellationToken, Action<WebApplicationBuilder>? compose = null, IReadOnlyDictionary<string, string?>? settings = null, Action<WebApplication>? prepare = null)
    {
        var words = new StringWriter();
        var start = new HostStart
        {
            Says = words,
            Settings = new Dictionary<string, string?>(database.Settings) { ["Server:Address"] = "http://127.0.0.1:0", ["SignIn:TriesPerMinute"] = "100000", ["Api:RequestsPerMinute"] = "1000000", ["Logging:LogLevel:Default"] = "Error", ["Logging:LogLevel:Orleans"] = "None", ["Logging:LogLevel:Microsoft"] = "Error" }.Concat(settings ?? new Dictionary<string, string?>())
                .GroupBy(setting => setting.Key).ToDictionary(group => group.Key, group => group.Last().Value),
            Compose = compose,
            Prepare = (app, _) =>
            {
                prepare?.Invoke(app);
                return Task.CompletedTask;
            },
        };
        return new CandorApp(await CandorHost.StartAsync(start, cancellationToken), database, words);
    }

    /// <summary>Adds a person who has used their invitation.</summary>
    public async Task<TestPerson> CreatePersonAsync(CancellationToken cancellationToken, params Role[] roles)
        => await CreatePersonAsync($"{string.Join(" and ", roles)} {Interlocked.Increment(ref people)}", [.. roles.Select(role => new RoleScope(role))], cancellationToken);

    /// <summary>Adds a person with scoped roles who has used their invitation.</summary>
    public async Task<TestPerson> CreatePersonAsync(string name, IReadOnlyList<RoleScope> roles, CancellationToken cancellationToken)
    {
        var (person, link) = await InviteAsync(name, roles, cancellationToken);
        await InsideAsync(inside => inside.GetRequiredService<PeopleDesk>().ChoosePasswordAsync(link, Password, cancellationToken));
        return person;
    }

    /// <summary>Adds a person, and answers the secret of their one-time link.</summary>
    public Task<(TestPerson Person, string Link)> InviteAsync(string name, IReadOnlyList<RoleScope> roles, CancellationToken cancellationToken) => InsideAsync(async inside =>
    {
        var email = $"p{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}@mercyridge.example";
        var (id, link) = await inside.GetRequiredService<PeopleDesk>().AddAsync(name, email, "", roles, Actor.Operator, cancellationToken);
        return (new TestPerson(id, name, email, roles), link);
    });

    /// <summary>A browser without script in which a new person with <paramref name="roles"/> is signed in.</summary>
    public async Task<HttpClient> SignInAsAsync(CancellationToken cancellationToken, params Role[] roles)
    {
        var (_, link) = await InviteAsync($"{string.Join(" and ", roles)} {Interlocked.Increment(ref people)}", [.. roles.Select(role => new RoleScope(role))], cancellationToken);
        var client = AnonymousClient();
        var answer = await client.SubmitAsync($"/welcome/{link}", $"/welcome/{link}", cancellationToken, ("password", Password));
        Assert.Equal("/desk", answer.Headers.Location?.ToString());
        return client;
    }

    /// <summary>Tries a password at the door of <paramref name="client"/>; answers where it is sent.</summary>
    public async Task<string?> TryPasswordAsync(HttpClient client, string email, string password, CancellationToken cancellationToken)
    {
        var answer = await client.SubmitAsync("/sign-in", "/sign-in", cancellationToken, ("email", email), ("password", password));
        return answer.Headers.Location?.ToString();
    }

    /// <summary>A client of the API with a token of a new person who holds <paramref name="roles"/>.</summary>
    public async Task<HttpClient> ClientForAsync(CancellationToken cancellationToken, params Role[] roles)
        => await ClientForAsync(await CreatePersonAsync(cancellationToken, roles), cancellationToken);

    /// <summary>A client of the API with a token of <paramref name="person"/>, with all their permissions or only <paramref name="scopes"/>.</summary>
    public async Task<HttpClient> ClientForAsync(TestPerson person, CancellationToken cancellationToken, params Permission[] scopes)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var by = new Actor(person.Id, person.Name, ActorKind.Person, [.. person.Roles.Select(role => new ActorGrant(role.Role, role.FacilityId, role.ChannelId))]);
        var wanted = scopes.Length > 0 ? scopes : [.. Enum.GetValues<Permission>().Where(permission => by.May(permission))];
        var (_, secret) = await scope.ServiceProvider.GetRequiredService<TokenDesk>().IssueAsync("test", wanted, null, by, cancellationToken);
        var client = AnonymousClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>A client that nobody signed in; it keeps cookies and does not follow redirects.</summary>
    public HttpClient AnonymousClient()
        => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }, disposeHandler: true) { BaseAddress = Address };

    /// <summary>Runs something inside, as a fixture needs; a test of behaviour goes over HTTP instead.</summary>
    public async Task<T> InsideAsync<T>(Func<IServiceProvider, Task<T>> what)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await what(scope.ServiceProvider);
    }

    /// <summary>Stops the program and leaves the database, to be started again on it.</summary>
    internal async Task<TestDatabase> StopAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        return own;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await own.DisposeAsync();
    }
}

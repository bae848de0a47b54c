using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Networks.Practice;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Candor.Tests.Database;

/// <summary>
/// The made-up hospital with a database, a clock and a practice network of its own. It begins on a Monday at nine in its
/// own zone. What a test needs of it is said as an intent.
/// </summary>
internal sealed class CandorWorld : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly Action<IServiceCollection> also;
    private readonly IReadOnlyDictionary<string, string?> settings;
    private int count;

    private CandorWorld(TestDatabase database, Action<IServiceCollection> also, IReadOnlyDictionary<string, string?>? settings = null)
    {
        this.database = database;
        this.settings = settings ?? new Dictionary<string, string?>();
        this.also = also;
        Services = Build();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; private set; }

    public TestDatabase Database => database;

    public PracticeFaults Faults => Get<PracticeFaults>();

    public PracticeWorld Practice => Get<PracticeWorld>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Begins one; <paramref name="also"/> may add to what it is made of.</summary>
    public static async Task<CandorWorld> OnAsync(DatabaseKind kind, Action<IServiceCollection>? also = null)
    {
        var world = new CandorWorld(await TestDatabase.CopyAsync(kind, Token), also ?? (_ => { }));
        await using var db = world.Db();
        db.Organisations.Add(Organisation.Found("Mercy Ridge Health", "America/Chicago", Actor.Operator, world.Time.Now()));
        await db.SaveChangesAsync(Token);
        return world;
    }

    /// <summary>A program on a database in which nothing happened yet: nobody founded anything.</summary>
    public static async Task<CandorWorld> BareOnAsync(DatabaseKind kind, IReadOnlyDictionary<string, string?>? settings = null)
        => new(await TestDatabase.CopyAsync(kind, Token), _ => { }, settings);

    public T Get<T>()
        where T : notnull
        => Services.GetRequiredService<T>();

    /// <summary>A context of its own, as another request or another node has it.</summary>
    public CandorDb Db() => Get<CandorDbFactory>().CreateDbContext();

    /// <summary>Asks a desk, in a scope of its own as a request has it.</summary>
    public async Task<TAnswer> AskAsync<TDesk, TAnswer>(Func<TDesk, Task<TAnswer>> what)
        where TDesk : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await what(scope.ServiceProvider.GetRequiredService<TDesk>());
    }

    /// <summary>Does something at a desk, in a scope of its own as a request has it.</summary>
    public async Task DoAsync<TDesk>(Func<TDesk, Task> what)
        where TDesk : notnull
        => await AskAsync<TDesk, bool>(async desk =>
        {
            await what(desk);
            return true;
        });

    /// <summary>Stops the program and starts it again on the same database; the clock and the networks go on.</summary>
    public async Task RestartAsync()
    {
        var (faults, practice, old) = (Faults, Practice, Services);
        Services = Build(faults, practice);
        await old.DisposeAsync();
    }

    /// <summary>Stops the program, with every connection that it holds; what is asked next starts it again.</summary>
    public async Task StopAsync()
    {
        await RestartAsync();
        if (database.Kind == DatabaseKind.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
        else
        {
            await using var pooled = new Npgsql.NpgsqlConnection(database.Connection);
            Npgsql.NpgsqlConnection.ClearPool(pooled);
        }
    }

    /// <summary>A second program on the same database, clock and networks.</summary>
    public ServiceProvider AnotherNode() => Build(Faults, Practice);

    public Task<Actor> APersonWith(params Role[] roles) => APersonWith([.. roles.Select(role => new RoleScope(role))]);

    public async Task<Actor> APersonWith(params RoleScope[] roles)
    {
        var name = $"{string.Join(" and ", roles.Select(role => role.Role))} {Interlocked.Increment(ref count)}";
        var email = $"p{count}.{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}@mercyridge.example";
        var (id, _) = await AskAsync<PeopleDesk, (Guid Id, string Link)>(desk => desk.AddAsync(name, email, "", roles, Actor.Operator, Token));
        return new Actor(id, name, ActorKind.Person, [.. roles.Select(role => new ActorGrant(role.Role, role.FacilityId, role.ChannelId))]);
    }

    public async Task<Guid> AFacility(string name = "Eastgate Clinic")
    {
        await using var db = Db();
        var facility = Facility.Open(Time.NewId(), name, "1 Ridge Road", "555-010-0100", "America/Chicago", Actor.Operator, Time.Now());
        db.Facilities.Add(facility);
        await db.SaveChangesAsync(Token);
        return facility.Id;
    }

    /// <summary>A connected account with a handle of its own.</summary>
    public async Task<Channel> AChannel(string network = "practice", Guid? facility = null)
    {
        var number = Interlocked.Increment(ref count);
        var request = new ConnectRequest { Network = network, Name = $"Channel {number}", FacilityId = facility, Fields = new Dictionary<string, string> { ["handle"] = $"mercyridge{number}" } };
        return await AskAsync<ChannelsDesk, Channel>(desk => desk.ConnectAsync(request, Actor.Operator, Token));
    }

    /// <summary>The channel hears these, in one batch.</summary>
    public Task<IntakeResult> Hears(Channel channel, params IReadOnlyList<IncomingItem> items) => Get<Intake>().TakeInAsync(channel, items, null, Token);

    /// <summary>The channel hears one thing; answers the conversation it is in.</summary>
    public async Task<Conversation> HearsOf(Channel channel, IncomingItem item)
    {
        await Hears(channel, item);
        await using var db = Db();
        var id = await db.Items.Where(one => one.ChannelId == channel.Id && one.NetworkId == item.Id).Select(one => one.ConversationId).SingleAsync(Token);
        return await db.Conversations.AsNoTracking().SingleAsync(one => one.Id == id, Token);
    }

    public async Task<Conversation> ReadAsync(Conversation conversation)
    {
        await using var db = Db();
        return await db.Conversations.AsNoTracking().SingleAsync(one => one.Id == conversation.Id, Token);
    }

    /// <summary>The history of one thing: what happened to it, in order.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync(Guid subject)
        => [.. (await AskAsync<AuditChain, IReadOnlyList<AuditEntry>>(chain => chain.HistoryAsync(subject, Token))).Select(entry => entry.Action)];

    /// <summary>Runs plain SQL behind the product's back.</summary>
    public async Task<int> SqlAsync(string statement)
    {
        await using var db = Db();
        return await db.Database.ExecuteSqlRawAsync(statement, Token);
    }

    private ServiceProvider Build(PracticeFaults? faults = null, PracticeWorld? practice = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(database.Settings).AddInMemoryCollection(settings).Build());
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddDatabase();
        services.AddCandorDomain();
        services.Configure<PracticeOptions>(options => (options.History, options.Arrivals, options.Answers) = (false, false, false));
        if (faults is not null && practice is not null)
        {
            // What stands on the network does not go away when our program stops.
            services.AddSingleton(_ => faults);
            services.AddSingleton(_ => practice);
        }

        services.AddNetworks(_ => { });
        also(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
    }
}

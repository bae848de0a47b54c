using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Language;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.Demo;

/// <summary>Opens Mercy Ridge Health: the organisation, its facilities, colleagues, channel, rules and saved replies. By the same verbs as anyone.</summary>
internal sealed class DemoHospital(CandorDb db, PeopleDesk people, OneTimeLinks links, ChannelsDesk channels, TimeProvider time)
{
    /// <summary>The password of every sample sign-in. It opens the demo only.</summary>
    public const string Password = "practice makes calm";

    private const string Zone = "America/Chicago";

    /// <summary>Does nothing when the hospital is open already.</summary>
    public async Task OpenAsync(string address, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        var founder = DemoColleague.Administrator;
        var admin = await people.BeginAsync(links.ForSetup(), "Mercy Ridge Health", Zone, founder.Name, founder.Email, Password, founder.Roles, cancellationToken);
        var by = new Actor(admin.Id, admin.Name, ActorKind.Person, [.. founder.Roles.Select(role => new ActorGrant(role))]);
        var ids = new Dictionary<string, Guid> { [founder.Email] = admin.Id };
        foreach (var colleague in DemoColleague.All.Where(one => one != founder))
        {
            var (id, link) = await people.AddAsync(colleague.Name, colleague.Email, colleague.Title.Split(" (")[0], [.. colleague.Roles.Select(role => new RoleScope(role))], by, cancellationToken);
            await people.ChoosePasswordAsync(link, Password, cancellationToken);
            ids[colleague.Email] = id;
        }

        await DescribeAsync(by, ids, cancellationToken);
        await channels.ConnectAsync(
            new ConnectRequest
            {
                Network = "practice",
                Name = "Practice network",
                Fields = new Dictionary<string, string> { ["handle"] = "mercyridge", ["name"] = "Mercy Ridge Health", ["web"] = address },
            },
            by, cancellationToken);
    }

    private async Task DescribeAsync(Actor by, Dictionary<string, Guid> ids, CancellationToken cancellationToken)
    {
        var now = time.Now();
        var organisation = await db.Organisations.SingleAsync(cancellationToken);
        organisation.Describe("Mercy Ridge Health", Zone, "en", "US", "Patient Relations", "555-0142", "https://mercyridge.example", by, now);
        db.Facilities.AddRange(
            Facility.Open(time.NewId(), "Mercy Ridge Hospital", "100 Ridge Road", "555-0100", Zone, by, now),
            Facility.Open(time.NewId(), "Lakeside Clinic", "8 Shore Street", "555-0120", Zone, by, now),
            Facility.Open(time.NewId(), "Harbor Urgent Care", "31 Harbor Avenue", "555-0130", Zone, by, now));
        var writer = new Actor(ids["mara@mercyridge.example"], "Mara Ellison", ActorKind.Person, [new ActorGrant(Role.PrManager)]);
        db.SavedReplies.AddRange(
            SavedReply.Write(time.NewId(), "Visiting hours", "Visiting hours are 10 a.m. to 8 p.m. every day at all our sites. Ask at the front desk if you need another time.", "en", null, writer, now),
            SavedReply.Write(time.NewId(), "Parking", "Visitors park in Garage B on Ridge Road; the first two hours are free. Spaces for people with a disability are by the main door.", "en", Theme.Parking, writer, now));
        db.AssignmentRules.Add(AssignmentRule.Write(time.NewId(), "Bills go to patient relations", 10, ids["tom@mercyridge.example"], null, null, Theme.Billing, null, by, now));
        await db.SaveChangesAsync(cancellationToken);
    }
}

using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>What a batch needs to know of the organisation.</summary>
/// <param name="Hours">When the desk is staffed.</param>
/// <param name="Rules">Who gets what by itself, in order.</param>
/// <param name="Assignees">Those whom the rules name, unless they left.</param>
internal sealed record IntakeSetting(StaffedHours Hours, IReadOnlyList<AssignmentRule> Rules, IReadOnlyDictionary<Guid, Actor> Assignees)
{
    /// <summary>The first rule that fits and names somebody who may answer; null for none.</summary>
    public AssignmentRule? RuleFor(Conversation conversation)
        => Rules.FirstOrDefault(rule => rule.Fits(conversation) && Assignees.TryGetValue(rule.AssignTo, out var actor) && Colleagues.MayAnswer(actor, conversation));

    public static async Task<IntakeSetting> LoadAsync(CandorDb db, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var rules = await db.AssignmentRules.AsNoTracking().OrderBy(rule => rule.Order).ToListAsync(cancellationToken);
        var named = rules.ConvertAll(rule => rule.AssignTo);
        var people = named.Count == 0 ? [] : await Colleagues.AmongAsync(db, db.Users.Where(person => named.Contains(person.Id)), cancellationToken);
        return new IntakeSetting(StaffedHours.Parse(organisation?.StaffedHours ?? "", organisation?.Zone ?? "UTC"), rules, people.ToDictionary(one => one.Person.Id, one => one.Actor));
    }
}

namespace Candor.Inbox;

/// <summary>The lists that people work through.</summary>
public enum InboxView
{
    Open,
    Mine,
    Unclaimed,
    Emergencies,
    Overdue,
    Reviews,
    Closed,
    All,
}

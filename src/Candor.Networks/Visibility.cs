namespace Candor.Networks;

/// <summary>Who may see a post.</summary>
public enum Visibility
{
    Public,
    Unlisted,
    FollowersOnly,
    Direct,
}

namespace Candor.Publishing;

/// <summary>What is written.</summary>
public enum PostKind
{
    Post,
    Reply,
}

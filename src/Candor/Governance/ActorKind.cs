namespace Candor.Governance;

/// <summary>Kinds of actor.</summary>
public enum ActorKind
{
    Person,
    Token,
    Program,
}

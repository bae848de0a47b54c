namespace Candor.Networks.Files;

/// <summary>What a file turns out to be, by its first bytes; its name does not count.</summary>
internal enum FileShape
{
    Empty,
    Text,
    JsonLines,
    JsonArray,
    Outbox,
    Zip,
    Repository,
    Gzip,
    Binary,
}

using System.Security.Cryptography;
using System.Text.Json;
using Candor.Database;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Candor.Governance;

/// <summary>The hash of an entity's stored state: its columns by name, in order, as JSON.</summary>
internal static class StateHash
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static byte[] Of(PropertyValues values)
    {
        var state = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in values.Properties)
        {
            // As it will be read back, so that the next change begins with the hash that this one ends with.
            state[property.Name] = values[property] is string text ? KeepableText.Of(text) : values[property];
        }

        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state, Json));
    }
}

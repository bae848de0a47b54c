using Candor.Web.Tests.Architecture.Violators.Publishing;

namespace Candor.Web.Tests.Architecture.Violators.Channels;

/// <summary>Seven ways to reach what <see cref="CapabilityTests"/> forbids.</summary>
internal static class Sneaks
{
    internal sealed class Signature
    {
        public static Target? Found => null;
    }

    internal sealed class Body
    {
        public static string Find() => new Target().Name;
    }

    internal sealed class Async
    {
        public static async Task<string> FindAsync()
        {
            await Task.Yield();
            return new Target().Name;
        }
    }

    internal sealed class Lambda
    {
        public static Func<string> Find() => () => new Target().Name;
    }

    internal sealed class Iterator
    {
        public static IEnumerable<string> Find()
        {
            yield return new Target().Name;
        }
    }

    internal sealed class Generic
    {
        public static object Find() => new List<Target>();
    }

    internal sealed class TypeOf
    {
        public static string Find() => typeof(Target).FullName!;
    }
}

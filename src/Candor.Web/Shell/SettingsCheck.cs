using System.Collections;
using System.ComponentModel;
using System.Reflection;
using Candor.Database;
using Candor.Governance;
using Candor.Networks.Guard;
using Candor.Publishing;
using Candor.Web.Engine;
using Candor.Web.Features.Governance;

namespace Candor.Web.Shell;

/// <summary>Finds settings that no part of the program reads, and values that do not fit, before anything is built from them.</summary>
internal static class SettingsCheck
{
    /// <summary>Every section of the configuration. A part that reads a new one adds it here.</summary>
    private static readonly Dictionary<string, Type?> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [DatabaseOptions.Section] = typeof(DatabaseOptions),
        [SecurityOptions.Section] = typeof(SecurityOptions),
        [ServerOptions.Section] = typeof(ServerOptions),
        [ServerOptions.GuardSection] = typeof(GuardOptions),
        [EngineOptions.Section] = typeof(EngineOptions),
        [PublishingOptions.Section] = typeof(PublishingOptions),
        [FaultDrillOptions.Section] = typeof(FaultDrillOptions),
        [SignInOptions.Section] = typeof(SignInOptions),
        [ApiOptions.Section] = typeof(ApiOptions),
        [OperationsOptions.Section] = typeof(OperationsOptions),
        ["Logging"] = null,
        ["AllowedHosts"] = null,
    };

    /// <exception cref="WrongSettingException">A setting is unknown or does not fit.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var section in configuration.GetChildren().Where(section => !section.Key.StartsWith("OTEL_", StringComparison.Ordinal)))
        {
            if (!Sections.TryGetValue(section.Key, out var type))
            {
                throw Unknown(section.Path, Sections.Keys);
            }

            if (type is not null)
            {
                CheckSection(section, type);
            }
        }
    }

    private static void CheckSection(IConfigurationSection section, Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in section.GetChildren())
        {
            if (!properties.TryGetValue(setting.Key, out var expected))
            {
                throw Unknown(setting.Path, properties.Keys);
            }

            expected = Nullable.GetUnderlyingType(expected) ?? expected;
            if (ValueOfDictionary(expected) is { } named)
            {
                CheckNamed(setting, named);
            }
            else if (setting.Value is null && !IsSimple(expected) && !typeof(IEnumerable).IsAssignableFrom(expected))
            {
                CheckSection(setting, expected);
            }
            else if (setting.Value is { } value && IsSimple(expected) && !Fits(value, expected))
            {
                throw new WrongSettingException($"{setting.Path} is “{value}”, which is not {Expected(expected)}.");
            }
        }
    }

    /// <summary>Names are free, values are not.</summary>
    private static void CheckNamed(IConfigurationSection section, Type type)
    {
        foreach (var setting in section.GetChildren().Where(setting => setting.Value is { } value && IsSimple(type) && !Fits(value, type)))
        {
            throw new WrongSettingException($"{setting.Path} is “{setting.Value}”, which is not {Expected(type)}.");
        }
    }

    private static Type? ValueOfDictionary(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? type.GetGenericArguments()[1] : null;

    private static bool IsSimple(Type type) => type != typeof(string) && TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    private static bool Fits(string value, Type type)
    {
        try
        {
            var converted = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return !type.IsEnum || Enum.IsDefined(type, converted!);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Expected(Type type) => type switch
    {
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(TimeSpan) => "a length of time such as 00:05:00",
        _ when type == typeof(Uri) => "an address such as https://desk.example.org",
        _ => "a number",
    };

    private static WrongSettingException Unknown(string path, IEnumerable<string> known) =>
        new($"{path} is not a setting. Here one of these can stand: {string.Join(", ", known)}.");
}

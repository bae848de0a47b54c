using System.Text.Json.Serialization;

namespace Candor.Networks.Practice;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PracticeLine))]
[JsonSerializable(typeof(PracticePersona))]
[JsonSerializable(typeof(PracticeRow))]
[JsonSerializable(typeof(PracticeAnswer))]
internal sealed partial class PracticeJson : JsonSerializerContext;

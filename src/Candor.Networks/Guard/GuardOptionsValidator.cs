using Microsoft.Extensions.Options;

namespace Candor.Networks.Guard;

[OptionsValidator]
internal sealed partial class GuardOptionsValidator : IValidateOptions<GuardOptions>;

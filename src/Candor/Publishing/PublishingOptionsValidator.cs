using Microsoft.Extensions.Options;

namespace Candor.Publishing;

[OptionsValidator]
internal sealed partial class PublishingOptionsValidator : IValidateOptions<PublishingOptions>;

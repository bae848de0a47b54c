using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Governance;

/// <summary>Wraps a data-protection key under the master key: AES-256-GCM, fresh nonce.</summary>
/// <remarks>It asks for the master key when it wraps: the check at the start (<see cref="MasterKeyCheck"/>) comes before the file is made.</remarks>
internal sealed class MasterKeyEncryptor(IServiceProvider services) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var cipher = new byte[plain.Length];
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        using var aes = new AesGcm(services.GetRequiredService<MasterKey>().Key, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        var element = new XElement("wrapped", new XElement("nonce", Convert.ToBase64String(nonce)), new XElement("tag", Convert.ToBase64String(tag)), new XElement("cipher", Convert.ToBase64String(cipher)));
        return new EncryptedXmlInfo(element, typeof(MasterKeyDecryptor));
    }
}

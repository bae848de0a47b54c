using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Governance;

/// <summary>Unwraps what <see cref="MasterKeyEncryptor"/> wrapped; made by data protection from the service provider.</summary>
internal sealed class MasterKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var cipher = Convert.FromBase64String(encryptedElement.Element("cipher")!.Value);
        var tag = Convert.FromBase64String(encryptedElement.Element("tag")!.Value);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(services.GetRequiredService<MasterKey>().Key, tag.Length);
        aes.Decrypt(Convert.FromBase64String(encryptedElement.Element("nonce")!.Value), cipher, tag, plain);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
    }
}

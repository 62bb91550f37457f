using System.Buffers;
using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Message.Headers;

/// <summary>Replaces single addresses of an address header in place. All other bytes, folds and comments included, stay as they are.</summary>
public static class AddressHeaderRewriter
{
    /// <summary>
    /// Asks <paramref name="map"/> for each address. When at least one comes back changed, the whole field is written to <paramref name="output"/> with the changes
    /// and the answer is true; otherwise nothing is written.
    /// </summary>
    /// <param name="field">A field whose body is an address list.</param>
    /// <param name="map">Gives the address itself back when there is nothing to change.</param>
    /// <param name="output">Takes the rewritten field, its line end included.</param>
    public static bool TryRewrite(HeaderField field, Func<MailAddress, MailAddress> map, IBufferWriter<byte> output)
    {
        var scanner = new AddressScanner(field.Body);
        int copied = 0;
        bool isChanged = false;
        while (scanner.TryRead(out HeaderAddress found))
        {
            MailAddress mapped = map(found.Address);
            if (mapped == found.Address || mapped.IsNull) continue;
            isChanged = true;
            int start = field.BodyOffset + found.Offset;
            output.Write(field.Raw[copied..start]);
            Encoding.UTF8.GetBytes(mapped.ToString(), output);
            copied = start + found.Length;
        }
        if (isChanged) output.Write(field.Raw[copied..]);
        return isChanged;
    }
}

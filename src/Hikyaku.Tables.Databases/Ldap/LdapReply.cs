using System.Formats.Asn1;
using System.Text;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>One message of a server (RFC 4511 section 4).</summary>
/// <param name="Id">The request that it answers; 0 for a notice nobody asked for.</param>
/// <param name="Operation">The number of its APPLICATION tag: 1 bind, 4 entry, 5 end of a search, 19 reference, 24 extended.</param>
internal sealed record LdapReply(int Id, int Operation)
{
    public const int BindResponse = 1, SearchEntry = 4, SearchDone = 5, SearchReference = 19, ExtendedResponse = 24;

    public LdapEntry? Entry { get; private init; }

    public LdapResult? Result { get; private init; }

    public IReadOnlyList<string> References { get; private init; } = [];

    /// <exception cref="AsnContentException">It isn't one.</exception>
    public static LdapReply Read(ReadOnlyMemory<byte> message)
    {
        AsnReader reader = new AsnReader(message, AsnEncodingRules.BER).ReadSequence();
        if (!reader.TryReadInt32(out int id)) throw new AsnContentException("the message id is too large");
        Asn1Tag tag = reader.PeekTag();
        if (tag.TagClass != TagClass.Application) throw new AsnContentException("no operation in the message");
        var reply = new LdapReply(id, tag.TagValue);
        if (!tag.IsConstructed) return reply;
        AsnReader operation = reader.ReadSequence(tag);
        return tag.TagValue switch
        {
            SearchEntry => reply with { Entry = ReadEntry(operation) },
            SearchReference => reply with { References = ReadTexts(operation) },
            _ => reply with { Result = ReadResult(operation) },
        };
    }

    private static LdapEntry ReadEntry(AsnReader reader)
    {
        string name = Text(reader.ReadOctetString());
        var attributes = new List<LdapAttribute>();
        AsnReader list = reader.ReadSequence();
        while (list.HasData)
        {
            AsnReader attribute = list.ReadSequence();
            attributes.Add(new LdapAttribute(Text(attribute.ReadOctetString()), ReadTexts(attribute.ReadSetOf(skipSortOrderValidation: true))));
        }
        return new LdapEntry(name, attributes);
    }

    private static LdapResult ReadResult(AsnReader reader)
    {
        ReadOnlySpan<byte> code = reader.ReadEnumeratedBytes().Span;
        if (code.Length > 2) throw new AsnContentException("the result code is too large");
        int number = 0;
        foreach (byte b in code) number = (number << 8) | b;
        reader.ReadOctetString(); // matchedDN
        string message = Text(reader.ReadOctetString());
        var referral = new Asn1Tag(TagClass.ContextSpecific, 3, isConstructed: true);
        bool hasReferral = reader.HasData && reader.PeekTag().HasSameClassAndValue(referral);
        return new LdapResult((LdapResultCode)number, message, hasReferral ? ReadTexts(reader.ReadSequence(referral)) : []);
    }

    private static List<string> ReadTexts(AsnReader reader)
    {
        var texts = new List<string>();
        while (reader.HasData) texts.Add(Text(reader.ReadOctetString()));
        return texts;
    }

    private static string Text(byte[] bytes)
    {
        int end = Array.IndexOf(bytes, (byte)0);
        ReadOnlySpan<byte> text = end < 0 ? bytes : bytes.AsSpan(0, end);
        return System.Text.Unicode.Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text);
    }
}

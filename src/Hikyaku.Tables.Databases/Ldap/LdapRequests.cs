using System.Formats.Asn1;
using System.Text;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>Requests as bytes: LDAPMessage of RFC 4511 section 4.1.1.</summary>
internal static class LdapRequests
{
    /// <summary>RFC 4511 section 4.14: the name of StartTLS.</summary>
    private const string StartTlsName = "1.3.6.1.4.1.1466.20037";

    /// <summary>A simple bind (RFC 4511 section 4.2); both texts empty for an anonymous one.</summary>
    public static byte[] Bind(int id, int version, string name, string password)
        => Message(id, writer =>
        {
            using (writer.PushSequence(Application(0)))
            {
                writer.WriteInteger(version);
                WriteText(writer, name);
                writer.WriteOctetString(Encoding.UTF8.GetBytes(password), new Asn1Tag(TagClass.ContextSpecific, 0));
            }
        });

    /// <summary>A SASL bind whose first message is its last: EXTERNAL, PLAIN.</summary>
    public static byte[] BindSasl(int id, string mechanism, byte[] credentials)
        => Message(id, writer =>
        {
            using (writer.PushSequence(Application(0)))
            {
                writer.WriteInteger(3);
                WriteText(writer, "");
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3, isConstructed: true)))
                {
                    WriteText(writer, mechanism);
                    writer.WriteOctetString(credentials);
                }
            }
        });

    public static byte[] Unbind(int id) => Message(id, static writer => writer.WriteNull(new Asn1Tag(TagClass.Application, 2)));

    public static byte[] StartTls(int id)
        => Message(id, static writer =>
        {
            using (writer.PushSequence(Application(23)))
            {
                writer.WriteOctetString(Encoding.ASCII.GetBytes(StartTlsName), new Asn1Tag(TagClass.ContextSpecific, 0));
            }
        });

    /// <exception cref="FormatException">The filter can't be read.</exception>
    public static byte[] Search(int id, LdapSearch search)
        => Message(id, writer =>
        {
            using (writer.PushSequence(Application(3)))
            {
                WriteText(writer, search.Base);
                WriteEnumerated(writer, (int)search.Scope);
                WriteEnumerated(writer, search.Dereference);
                writer.WriteInteger(search.SizeLimit);
                writer.WriteInteger(search.TimeLimit);
                writer.WriteBoolean(false);
                LdapFilter.Write(search.Filter, writer);
                using (writer.PushSequence())
                {
                    foreach (string attribute in search.Attributes) WriteText(writer, attribute);
                }
            }
        });

    private static byte[] Message(int id, Action<AsnWriter> writeOperation)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            writeOperation(writer);
        }
        return writer.Encode();
    }

    private static Asn1Tag Application(int number) => new(TagClass.Application, number, isConstructed: true);

    private static void WriteText(AsnWriter writer, string text) => writer.WriteOctetString(Encoding.UTF8.GetBytes(text));

    private static void WriteEnumerated(AsnWriter writer, int value) => writer.WriteEncodedValue([(byte)UniversalTagNumber.Enumerated, 1, (byte)value]);
}

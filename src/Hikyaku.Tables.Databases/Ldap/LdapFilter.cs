using System.Formats.Asn1;
using System.Globalization;
using System.Text;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>Writes a filter's text as the protocol's bytes.</summary>
/// <remarks>RFC 4515, with what OpenLDAP's library takes besides: no outer parentheses, and blanks between the parts of a list.
/// <code>
/// filter     = "(" ( "&amp;" *filter / "|" *filter / "!" filter / item ) ")"
/// item       = attr ( "=" / "~=" / "&gt;=" / "&lt;=" ) value
///            / attr "=" [value] *( "*" [value] ) / attr "=*"
///            / [attr] [":dn"] [":" rule] ":=" value
/// value      = *( any but "(" ")" "*" "\" NUL / "\" 2HEX )
/// </code></remarks>
internal sealed class LdapFilter
{
    private const int DeepestNesting = 50;

    private readonly string _text;
    private readonly AsnWriter _writer;
    private int _at;

    private LdapFilter(string text, AsnWriter writer)
    {
        _text = text;
        _writer = writer;
    }

    /// <exception cref="FormatException">It isn't one; the writer is then of no use.</exception>
    public static void Write(string text, AsnWriter writer)
    {
        string trimmed = text.Trim();
        var filter = new LdapFilter(trimmed.StartsWith('(') ? trimmed : $"({trimmed})", writer);
        filter.WriteFilter(0);
        if (filter._at != filter._text.Length) throw filter.Bad("text behind the filter");
    }

    private void WriteFilter(int depth)
    {
        if (depth > DeepestNesting) throw Bad("nested too deeply");
        Expect('(');
        SkipBlanks();
        switch (Peek())
        {
            case '&': WriteList(0, depth); break;
            case '|': WriteList(1, depth); break;
            case '!':
                _at++;
                SkipBlanks();
                using (_writer.PushSequence(Context(2)))
                {
                    WriteFilter(depth + 1);
                }
                SkipBlanks();
                break;
            default: WriteItem(); break;
        }
        Expect(')');
    }

    private void WriteList(int tag, int depth)
    {
        _at++;
        using (_writer.PushSetOf(Context(tag)))
        {
            SkipBlanks();
            while (Peek() == '(')
            {
                WriteFilter(depth + 1);
                SkipBlanks();
            }
        }
    }

    private void WriteItem()
    {
        int end = _text.IndexOfAny(['=', '(', ')'], _at);
        if (end < 0 || _text[end] != '=') throw Bad("'=' expected");
        char before = end > _at ? _text[end - 1] : '\0';
        int nameEnd = before is '>' or '<' or '~' or ':' ? end - 1 : end;
        string name = _text[_at..nameEnd].Trim();
        _at = end + 1;
        if (before == ':')
        {
            WriteExtensible(name);
            return;
        }
        if (!IsDescription(name)) throw Bad($"no attribute name: \"{name}\"");
        if (before is '>' or '<' or '~') WriteComparison(before switch { '>' => 5, '<' => 6, _ => 8 }, name, ReadValue(allowsStar: false));
        else WriteEquality(name);
    }

    private void WriteEquality(string name)
    {
        var parts = new List<byte[]> { ReadValue(allowsStar: true) };
        while (Peek() == '*')
        {
            _at++;
            parts.Add(ReadValue(allowsStar: true));
        }
        if (parts.Count == 1) WriteComparison(3, name, parts[0]);
        else if (parts.Count == 2 && parts[0].Length == 0 && parts[1].Length == 0) _writer.WriteOctetString(Encoding.UTF8.GetBytes(name), new Asn1Tag(TagClass.ContextSpecific, 7));
        else WriteSubstrings(name, parts);
    }

    private void WriteComparison(int tag, string name, byte[] value)
    {
        using (_writer.PushSequence(Context(tag)))
        {
            _writer.WriteOctetString(Encoding.UTF8.GetBytes(name));
            _writer.WriteOctetString(value);
        }
    }

    private void WriteSubstrings(string name, List<byte[]> parts)
    {
        if (parts.TrueForAll(static p => p.Length == 0)) throw Bad("'*' without a text");
        using (_writer.PushSequence(Context(4)))
        {
            _writer.WriteOctetString(Encoding.UTF8.GetBytes(name));
            using (_writer.PushSequence())
            {
                for (int i = 0; i < parts.Count; i++)
                    if (parts[i].Length > 0) _writer.WriteOctetString(parts[i], new Asn1Tag(TagClass.ContextSpecific, i == 0 ? 0 : i == parts.Count - 1 ? 2 : 1));
            }
        }
    }

    private void WriteExtensible(string head)
    {
        string[] words = head.Split(':');
        bool hasDn = words.Skip(1).Any(static w => w.Equals("dn", StringComparison.OrdinalIgnoreCase));
        string rule = words.Skip(1).FirstOrDefault(static w => !w.Equals("dn", StringComparison.OrdinalIgnoreCase)) ?? "";
        if (words[0].Length == 0 && rule.Length == 0) throw Bad("no attribute and no rule before ':='");
        if ((words[0].Length > 0 && !IsDescription(words[0])) || (rule.Length > 0 && !IsDescription(rule))) throw Bad($"no attribute name: \"{head}\"");
        byte[] value = ReadValue(allowsStar: false);
        using (_writer.PushSequence(Context(9)))
        {
            if (rule.Length > 0) _writer.WriteOctetString(Encoding.UTF8.GetBytes(rule), new Asn1Tag(TagClass.ContextSpecific, 1));
            if (words[0].Length > 0) _writer.WriteOctetString(Encoding.UTF8.GetBytes(words[0]), new Asn1Tag(TagClass.ContextSpecific, 2));
            _writer.WriteOctetString(value, new Asn1Tag(TagClass.ContextSpecific, 3));
            if (hasDn) _writer.WriteBoolean(true, new Asn1Tag(TagClass.ContextSpecific, 4));
        }
    }

    private byte[] ReadValue(bool allowsStar)
    {
        var value = new List<byte>();
        Span<byte> utf8 = stackalloc byte[4];
        while (Peek() is not ('(' or ')' or '\0') && !(Peek() == '*' && allowsStar))
        {
            if (Peek() == '*') throw Bad("'*' only behind '='");
            if (Peek() == '\\')
            {
                if (_at + 2 >= _text.Length || !byte.TryParse(_text.AsSpan(_at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte escaped))
                    throw Bad("two hexadecimal digits expected behind '\\'");
                value.Add(escaped);
                _at += 3;
                continue;
            }
            Rune.DecodeFromUtf16(_text.AsSpan(_at), out Rune rune, out int consumed);
            value.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
            _at += consumed;
        }
        return [.. value];
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void Expect(char c)
    {
        if (Peek() != c) throw Bad($"'{c}' expected");
        _at++;
    }

    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t') _at++;
    }

    private FormatException Bad(string what) => new($"bad search filter at character {_at + 1}: {what}");

    private static bool IsDescription(string text) => text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or ';' or '_');

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}

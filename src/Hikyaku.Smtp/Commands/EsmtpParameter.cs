using System.Text;

namespace Hikyaku.Smtp.Commands;

// esmtp-param = esmtp-keyword [ "=" esmtp-value ]                                  RFC 5321 section 4.1.2
/// <summary>One parameter of MAIL or RCPT.</summary>
public readonly ref struct EsmtpParameter
{
    private EsmtpParameter(ReadOnlySpan<byte> keyword, ReadOnlySpan<byte> value, bool hasValue)
    {
        Keyword = keyword;
        Value = value;
        HasValue = hasValue;
    }

    public ReadOnlySpan<byte> Keyword { get; }

    /// <summary>What stands behind the <c>=</c>; empty when there is none.</summary>
    public ReadOnlySpan<byte> Value { get; }

    public bool HasValue { get; }

    public static EsmtpParameter Split(ReadOnlySpan<byte> word)
    {
        int equals = word.IndexOf((byte)'=');
        return equals < 0 ? new(word, default, false) : new(word[..equals], word[(equals + 1)..], true);
    }

    public bool Is(ReadOnlySpan<byte> keyword) => Ascii.EqualsIgnoreCase(Keyword, keyword);

    public bool HasValueOf(ReadOnlySpan<byte> value) => HasValue && Ascii.EqualsIgnoreCase(Value, value);
}

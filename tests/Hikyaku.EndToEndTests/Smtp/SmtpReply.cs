namespace Hikyaku.EndToEndTests.Smtp;

/// <summary>One reply, with all its lines as they came (RFC 5321 section 4.2).</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public override string ToString() => string.Join('\n', Lines);
}

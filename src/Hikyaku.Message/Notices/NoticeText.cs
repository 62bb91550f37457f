namespace Hikyaku.Message.Notices;

/// <summary>What of a notice its administrator may word (bounce(5)).</summary>
/// <param name="From">Value of the From header; an address in it may lack its domain.</param>
/// <param name="Subject">Value of the Subject header.</param>
/// <param name="Charset">MIME name of the character set of <paramref name="Lines"/>.</param>
/// <param name="Lines">What stands before the recipients, names replaced; one character a byte.</param>
public sealed record NoticeText(string From, string Subject, string Charset, IReadOnlyList<string> Lines)
{
    public bool HasEightBitLines => !Lines.All(static line => System.Text.Ascii.IsValid(line));
}

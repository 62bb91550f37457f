using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.Smtp.Replies;

/// <summary>
/// One reply of an SMTP or LMTP server (RFC 5321 section 4.2). Texts are safe to log: what isn't printable has become <c>?</c>.
/// </summary>
/// <param name="Code">Three digits, 200 to 599; of the last line when a server mixes them.</param>
/// <param name="Lines">The texts after code and separator, one for each line, never empty; an enhanced status code is still in front.</param>
public sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPositiveCompletion => Code / 100 == 2;

    public bool IsIntermediate => Code / 100 == 3;

    public bool IsTransient => Code / 100 == 4;

    public bool IsPermanent => Code / 100 == 5;

    /// <summary>
    /// The enhanced status code of the last line that has one, when its class agrees with the reply code (RFC 2034 section 4); else null.
    /// </summary>
    public EnhancedStatus? Status
    {
        get
        {
            for (int i = Lines.Count - 1; i >= 0; i--)
                if (EnhancedStatus.TryParse(Lines[i], out EnhancedStatus status, out _)) return status.Class == Code / 100 ? status : null;
            return null;
        }
    }

    /// <summary>All lines with their codes, joined by blanks, as delivery logs quote a reply: <c>550-5.1.1 No 550 5.1.1 such user</c>.</summary>
    public override string ToString()
    {
        if (Lines.Count == 1) return $"{Code} {Lines[0]}";
        var text = new StringBuilder();
        for (int i = 0; i < Lines.Count; i++) text.Append(i == 0 ? "" : " ").Append(Code).Append(i == Lines.Count - 1 ? ' ' : '-').Append(Lines[i]);
        return text.ToString();
    }
}

using System.Text;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>A Content-Type header (RFC 2045 section 5.1), as far as it tells headers from body.</summary>
/// <param name="IsDigest">Parts without a Content-Type are messages (RFC 2046 section 5.1.5).</param>
/// <param name="Boundaries">More than one is wrong, and each is looked for: it could hide a part.</param>
internal sealed record MimeContentType(MimeContent Content, bool IsDigest, IReadOnlyList<string> Boundaries)
{
    public static MimeContentType Parse(string value)
    {
        List<string> pieces = Split(value);
        string type = pieces[0].Trim().ToLowerInvariant();
        if (type is "message/rfc822" or "message/global") return new MimeContentType(MimeContent.Message, false, []);
        if (!type.StartsWith("multipart/", StringComparison.Ordinal)) return new MimeContentType(MimeContent.Other, false, []);
        var boundaries = new List<string>();
        foreach (string piece in pieces.Skip(1))
        {
            int equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && piece[..equals].Trim().Equals("boundary", StringComparison.OrdinalIgnoreCase)) boundaries.Add(piece[(equals + 1)..].Trim());
        }
        return new MimeContentType(MimeContent.Multipart, type == "multipart/digest", boundaries);
    }

    // At semicolons outside of quotes; quotes and comments are gone from the pieces.
    private static List<string> Split(string value)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        bool isQuoted = false;
        int comments = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c == '\\' && (isQuoted || comments > 0) && i + 1 < value.Length) c = value[++i];
            else if (comments == 0 && c == '"')
            {
                isQuoted = !isQuoted;
                continue;
            }
            else if (!isQuoted && c is '(' or ')' && (c == '(' || comments > 0))
            {
                comments += c == '(' ? 1 : -1;
                continue;
            }
            else if (c == ';' && !isQuoted && comments == 0)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                continue;
            }
            if (comments == 0) piece.Append(c);
        }
        pieces.Add(piece.ToString());
        return pieces;
    }
}

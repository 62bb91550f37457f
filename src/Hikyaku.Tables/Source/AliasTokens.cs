namespace Hikyaku.Tables.Source;

/// <summary>
/// Takes an address or alias line apart and writes it back, as postalias does. What has no meaning stays as it is; only blanks between tokens change.
/// </summary>
internal static class AliasTokens
{
    private static ReadOnlySpan<byte> Operators => "|%!()<>@,;:\\\".[]"u8;

    public static List<AliasToken> Scan(ReadOnlySpan<byte> line)
    {
        var tokens = new List<AliasToken>();
        for (int at = 0; at < line.Length;)
        {
            byte c = line[at];
            if (IsSpace(c)) at++;
            else if (c == '(') tokens.Add(new AliasToken(AliasToken.Comment, ScanComment(line, ref at)));
            else if (c == '[') tokens.Add(new AliasToken(AliasToken.Literal, ScanUpTo((byte)']', line, ref at)));
            else if (c == '"') tokens.Add(new AliasToken(AliasToken.Quoted, ScanUpTo((byte)'"', line, ref at)));
            else if (c != '\\' && Operators.Contains(c))
            {
                tokens.Add(new AliasToken((char)c, []));
                at++;
            }
            else tokens.Add(ScanAtom(line, ref at));
        }
        return tokens;
    }

    /// <summary>The tokens in their quoted form, with a blank only where two would run together, and behind commas.</summary>
    /// <param name="tokens">Of a name or a value.</param>
    /// <param name="keepsQuotes">False leaves quotes and backslashes out: the meaning of a name.</param>
    public static byte[] Write(ReadOnlySpan<AliasToken> tokens, bool keepsQuotes)
    {
        var text = new List<byte>();
        for (int i = 0; i < tokens.Length; i++)
        {
            AliasToken token = tokens[i];
            switch (token.Kind)
            {
                case AliasToken.Atom or AliasToken.Comment:
                    text.AddRange(token.Text);
                    break;
                case AliasToken.Quoted:
                    AddQuoted(text, token.Text, keepsQuotes ? "\""u8 : default, keepsQuotes ? "\""u8 : default, keepsQuotes ? "\"\\\r\n"u8 : default);
                    break;
                case AliasToken.Literal:
                    AddQuoted(text, token.Text, "["u8, "]"u8, keepsQuotes ? "\\\r\n"u8 : default);
                    break;
                default:
                    text.Add((byte)token.Kind);
                    break;
            }
            bool isComma = token.Kind == ',';
            if (isComma && keepsQuotes) text.Add((byte)' ');
            else if (i + 1 < tokens.Length && (isComma || tokens[i + 1].Kind == '<' || (token.IsText && tokens[i + 1].IsText))) text.Add((byte)' ');
        }
        return [.. text];
    }

    private static AliasToken ScanAtom(ReadOnlySpan<byte> line, ref int at)
    {
        var text = new List<byte>();
        bool needsQuotes = false;
        while (at < line.Length && !IsSpace(line[at]) && (line[at] == '\\' || !Operators.Contains(line[at])))
        {
            if (line[at] == '\\' && ++at == line.Length) break;
            byte c = line[at++];
            text.Add(c);
            needsQuotes |= c is <= (byte)' ' or 0x7f || Operators.Contains(c);
        }
        return new AliasToken(needsQuotes ? AliasToken.Quoted : AliasToken.Atom, [.. text]);
    }

    private static byte[] ScanUpTo(byte end, ReadOnlySpan<byte> line, ref int at)
    {
        var text = new List<byte>();
        for (at++; at < line.Length && line[at] != end; at++)
        {
            if (line[at] == '\\' && ++at == line.Length) break;
            text.Add(line[at]);
        }
        at = Math.Min(at + 1, line.Length);
        return [.. text];
    }

    private static byte[] ScanComment(ReadOnlySpan<byte> line, ref int at)
    {
        int start = at, level = 0;
        while (at < line.Length)
        {
            byte c = line[at++];
            if (c == '(') level++;
            else if (c == ')' && --level == 0) break;
            else if (c == '\\' && at < line.Length) at++;
        }
        return line[start..at].ToArray();
    }

    private static void AddQuoted(List<byte> text, byte[] content, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, ReadOnlySpan<byte> escaped)
    {
        text.AddRange(before);
        foreach (byte c in content)
        {
            if (escaped.Contains(c)) text.Add((byte)'\\');
            text.Add(c);
        }
        text.AddRange(after);
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}

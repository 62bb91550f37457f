using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.TableFiles;

/// <summary>The source texts of tables as postmap and postalias read them, with their warnings word for word (bytes as Latin-1 characters, without the program's name).</summary>
public static class TableSource
{
    /// <summary>postmap's <c>key whitespace value</c>.</summary>
    /// <param name="content">The whole text; used up by reading.</param>
    /// <param name="name">In warnings: the file's path, or <c>stdin</c>.</param>
    /// <param name="requiresUtf8">Lines that aren't UTF-8 are left out, with a warning.</param>
    /// <param name="warn">Gets warnings, each between the entries where it belongs.</param>
    public static IEnumerable<TableSourceEntry> ReadMap(byte[] content, string name, bool requiresUtf8, Action<string> warn)
        => Read(content, name, requiresUtf8, warn, MapSource.Expected);

    /// <summary>The same for texthash:, whose warnings end otherwise.</summary>
    internal static IEnumerable<TableSourceEntry> ReadText(byte[] content, string name, bool requiresUtf8, Action<string> warn)
        => Read(content, name, requiresUtf8, warn, MapSource.Expected + MapSource.Ignoring);

    /// <summary>postalias's <c>name: value</c>: the name without a domain, both as aliases(5) wants them, blanks and comments as Postfix writes them back.</summary>
    public static IEnumerable<TableSourceEntry> ReadAliases(byte[] content, string name, bool requiresUtf8, Action<string> warn)
    {
        var text = new SourceText(content, w => warn(w.For(name)));
        while (TryReadLine(text, name, requiresUtf8, warn, out byte[] line))
        {
            AliasSplit split = AliasSource.Split(line, out byte[] key, out byte[] value, keepsQuotes: true);
            if (split == AliasSplit.Entry) yield return new TableSourceEntry(text.FirstLine, key, value);
            else if (split != AliasSplit.Nothing) warn(new SourceWarning(AliasSource.Describe(split), text.FirstLine, text.FirstLine).For(name));
        }
    }

    private static IEnumerable<TableSourceEntry> Read(byte[] content, string name, bool requiresUtf8, Action<string> warn, string expected)
    {
        var text = new SourceText(content, w => warn(w.For(name)));
        while (TryReadLine(text, name, requiresUtf8, warn, out byte[] line))
        {
            if (!MapSource.TrySplit(line, out SourceRecord record, out string fault))
            {
                warn(new SourceWarning(fault == MapSource.Expected ? expected : fault, text.FirstLine, text.FirstLine).For(name));
                continue;
            }
            string doubt = MapSource.DoubtOf(line.AsSpan(0, record.KeyLength));
            if (doubt.Length > 0) warn(new SourceWarning(doubt, text.FirstLine, text.FirstLine).For(name));
            yield return new TableSourceEntry(text.FirstLine, line[..record.KeyLength], line.AsSpan(record.ValueStart, record.ValueLength).ToArray());
        }
    }

    private static bool TryReadLine(SourceText text, string name, bool requiresUtf8, Action<string> warn, out byte[] line)
    {
        while (text.TryRead(out Span<byte> bytes))
        {
            line = bytes.ToArray();
            if (!requiresUtf8 || System.Text.Unicode.Utf8.IsValid(line)) return true;
            warn(SourceLineReader.NotUtf8(line, text.FirstLine).For(name));
        }
        line = [];
        return false;
    }
}

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
        => Read(content, name, requiresUtf8, warn, MapGrammar.Expected);

    /// <summary>The same for texthash:, whose warnings end otherwise.</summary>
    internal static IEnumerable<TableSourceEntry> ReadText(byte[] content, string name, bool requiresUtf8, Action<string> warn)
        => Read(content, name, requiresUtf8, warn, MapGrammar.Expected + MapGrammar.Ignoring);

    /// <summary>postalias's <c>name: value</c>: the name without a domain, both as aliases(5) wants them, blanks and comments as Postfix writes them back.</summary>
    public static IEnumerable<TableSourceEntry> ReadAliases(byte[] content, string name, bool requiresUtf8, Action<string> warn)
    {
        var text = new SourceText(content, w => warn(w.For(name)));
        while (TryRead(text, requiresUtf8, out byte[] line))
        {
            AliasSplit split = AliasGrammar.Split(line, out byte[] key, out byte[] value, keepsQuotes: true);
            if (split == AliasSplit.Entry) yield return new TableSourceEntry(text.FirstLine, key, value);
            else if (split != AliasSplit.Nothing) text.Warn(AliasGrammar.Describe(split));
        }
    }

    private static IEnumerable<TableSourceEntry> Read(byte[] content, string name, bool requiresUtf8, Action<string> warn, string expected)
    {
        var text = new SourceText(content, w => warn(w.For(name)));
        while (TryRead(text, requiresUtf8, out byte[] line))
        {
            if (!MapGrammar.TrySplit(line, out SourceRecord record, out string fault))
            {
                text.Warn(fault == MapGrammar.Expected ? expected : fault);
                continue;
            }
            string doubt = MapGrammar.DoubtOf(line.AsSpan(0, record.KeyLength));
            if (doubt.Length > 0) text.Warn(doubt);
            yield return new TableSourceEntry(text.FirstLine, line[..record.KeyLength], line.AsSpan(record.ValueStart, record.ValueLength).ToArray());
        }
    }

    private static bool TryRead(SourceText text, bool requiresUtf8, out byte[] line)
    {
        bool isRead = requiresUtf8 ? text.TryReadUtf8(out Span<byte> bytes) : text.TryRead(out bytes);
        line = bytes.ToArray();
        return isRead;
    }
}

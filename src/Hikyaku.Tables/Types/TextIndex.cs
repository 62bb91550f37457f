using System.Text;
using Hikyaku.Mail;
using Hikyaku.Tables.Source;
using Hikyaku.Tables.Types.Compiled;

namespace Hikyaku.Tables.Types;

/// <summary>Reads a source text into an index: entries of maps stay where they stand in the text, with their keys folded there.</summary>
internal static class TextIndex
{
    private const int BytesOfShortEntry = 16;

    public static EntryIndex ReadMap(TableRequest request, byte[] content, string file)
    {
        void Warn(SourceWarning warning) => request.Warn(warning.Readable(), new SourcePlace(file, warning.FirstLine));
        var index = new EntryIndex(content, content.Length, content.AsSpan().Count((byte)'\n') + 1);
        var text = new SourceText(content, Warn);
        while (text.TryRead(out Span<byte> line))
        {
            int number = text.FirstLine;
            if (!System.Text.Unicode.Utf8.IsValid(line))
            {
                Warn(SourceLineReader.NotUtf8(line, number));
                continue;
            }
            if (!MapSource.TrySplit(line, out SourceRecord record, out string fault))
            {
                Warn(new SourceWarning(fault == MapSource.Expected ? fault + MapSource.Ignoring : fault, number, number));
                continue;
            }
            string doubt = MapSource.DoubtOf(line[..record.KeyLength]);
            if (doubt.Length > 0) Warn(new SourceWarning(doubt, number, number));
            if (!TryPlaceValue(request, index, line, text.Start, record, out (int At, int Length) value, out fault))
            {
                Warn(new SourceWarning($"{fault}: skipping this entry", number, number));
                continue;
            }
            (int At, int Length) key = PlaceKey(request, index, line[..record.KeyLength], text.Start);
            if (!index.TryAdd(key.At, key.Length, value.At, value.Length, number)) WarnOfDuplicate(line[..record.KeyLength], number, Warn);
        }
        return index;
    }

    /// <summary>The keys without their quotes: local(8) names users so.</summary>
    public static EntryIndex ReadAliases(TableRequest request, byte[] content, string file)
    {
        void Warn(SourceWarning warning) => request.Warn(warning.Readable(), new SourcePlace(file, warning.FirstLine));
        var index = new EntryIndex(new byte[content.Length], 0, content.Length / BytesOfShortEntry);
        var text = new SourceText(content, Warn);
        while (text.TryRead(out Span<byte> line))
        {
            int number = text.FirstLine;
            if (!System.Text.Unicode.Utf8.IsValid(line))
            {
                Warn(SourceLineReader.NotUtf8(line, number));
                continue;
            }
            AliasSplit split = AliasSource.Split(line, out byte[] key, out byte[] value, keepsQuotes: false);
            if (split is AliasSplit.NoPair or AliasSplit.NotLocal) Warn(new SourceWarning(AliasSource.Describe(split), number, number));
            if (split != AliasSplit.Entry) continue;
            byte[] folded = KeyFolding.Fold(key, folds: true, foldsAll: true);
            int keyAt = index.Append(folded), valueAt = index.Append(value);
            if (!index.TryAdd(keyAt, folded.Length, valueAt, value.Length, number)) WarnOfDuplicate(folded, number, Warn);
        }
        return index;
    }

    private static void WarnOfDuplicate(ReadOnlySpan<byte> key, int line, Action<SourceWarning> warn)
        => warn(new SourceWarning($"duplicate entry: \"{SourceWarning.Text(key)}\"", line, line));

    private static bool TryPlaceValue(
        TableRequest request, EntryIndex index, ReadOnlySpan<byte> line, int lineAt, SourceRecord record, out (int At, int Length) value, out string fault)
    {
        fault = "";
        value = (lineAt + record.ValueStart, record.ValueLength);
        if (!request.ValuesAreFiles) return true;
        if (!request.TryReadValue(Encoding.UTF8.GetString(line.Slice(record.ValueStart, record.ValueLength)), out string read, out fault)) return false;
        value = (index.Append(Encoding.UTF8.GetBytes(read)), read.Length);
        return true;
    }

    private static (int At, int Length) PlaceKey(TableRequest request, EntryIndex index, Span<byte> key, int at)
    {
        if (!request.FoldsKeys || FoldInPlace(key)) return (at, key.Length);
        byte[] folded = KeyFolding.Fold(key, folds: true, foldsAll: true);
        return (index.Append(folded), folded.Length);
    }

    private static bool FoldInPlace(Span<byte> key)
    {
        if (!Ascii.IsValid(key)) return false;
        Ascii.ToLowerInPlace(key, out _);
        return true;
    }
}

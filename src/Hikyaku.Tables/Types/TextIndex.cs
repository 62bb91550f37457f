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
        var index = new EntryIndex(content, content.AsSpan().Count((byte)'\n') + 1);
        SourceText text = Open(request, content, file);
        while (text.TryReadUtf8(out Span<byte> line))
        {
            if (!MapGrammar.TrySplit(line, out SourceRecord record, out string fault))
            {
                text.Warn(fault == MapGrammar.Expected ? fault + MapGrammar.Ignoring : fault);
                continue;
            }
            Span<byte> key = line[..record.KeyLength];
            string doubt = MapGrammar.DoubtOf(key);
            if (doubt.Length > 0) text.Warn(doubt);
            if (!TryPlaceValue(request, index, line, text.Start, record, out (int At, int Length) value, out fault))
            {
                text.Warn($"{fault}: skipping this entry");
                continue;
            }
            (int at, int length) = PlaceKey(request, index, key, text.Start);
            if (!index.TryAdd(at, length, value.At, value.Length, text.FirstLine)) WarnOfDuplicate(text, key);
        }
        return index;
    }

    /// <summary>The keys without their quotes: local(8) names users so.</summary>
    public static EntryIndex ReadAliases(TableRequest request, byte[] content, string file)
    {
        var index = new EntryIndex([], content.Length / BytesOfShortEntry);
        SourceText text = Open(request, content, file);
        while (text.TryReadUtf8(out Span<byte> line))
        {
            AliasSplit split = AliasGrammar.Split(line, out byte[] key, out byte[] value, keepsQuotes: false);
            if (split is AliasSplit.NoPair or AliasSplit.NotLocal) text.Warn(AliasGrammar.Describe(split));
            if (split != AliasSplit.Entry) continue;
            byte[] folded = KeyFolding.Fold(key, folds: true, foldsAll: true);
            if (!index.TryAdd(index.Append(folded), folded.Length, index.Append(value), value.Length, text.FirstLine)) WarnOfDuplicate(text, folded);
        }
        return index;
    }

    private static SourceText Open(TableRequest request, byte[] content, string file)
        => new(content, warning => request.Warn(warning.Readable(), new SourcePlace(file, warning.FirstLine)));

    private static void WarnOfDuplicate(SourceText text, ReadOnlySpan<byte> key) => text.Warn($"duplicate entry: \"{SourceWarning.Text(key)}\"");

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

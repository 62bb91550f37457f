using System.Buffers.Binary;
using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>Files that are something else than their table's type says: compiled where text is wanted, patterns where plain keys are, aliases where a map is.</summary>
internal static class TableKindCheck
{
    private const int SampleBytes = 16384, SampleLines = 50;
    private const uint BerkeleyHash = 0x00061561, BerkeleyBtree = 0x00053162;
    private const int BerkeleyMagicOffset = 12;

    /// <summary>What each compiled type adds to the path by itself.</summary>
    private static readonly Dictionary<string, string> Suffixes = new(StringComparer.Ordinal) { ["hash"] = ".db", ["btree"] = ".db", ["lmdb"] = ".lmdb", ["cdb"] = ".cdb" };

    public static IEnumerable<Diagnostic> Run(ConfigurationSnapshot snapshot, Func<string, Stream>? open)
    {
        open ??= static path => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var seen = new HashSet<(string, bool)>();
        foreach (TableUse use in TableUse.All(snapshot))
            if (use.Name is ['/', ..] && seen.Add((use.Word.Text, use.IsAlias)) && Examine(use, open) is { } finding) yield return finding;
    }

    private static Diagnostic? Examine(TableUse use, Func<string, Stream> open)
    {
        bool isCompiled = Suffixes.TryGetValue(use.Type, out string? suffix);
        if (isCompiled && use.Name.EndsWith(suffix!, StringComparison.Ordinal))
            return Report(use, $"{use.Type}: adds {suffix} to the name by itself, so {use.Name}{suffix} is opened", $"write {use.Type}:{use.Name[..^suffix!.Length]}");
        if (!isCompiled && use.Type is not ("texthash" or "regexp" or "pcre" or "cidr")) return null;
        byte[] sample = Read(use.Name, open);
        if (IsBinary(sample))
            return Report(use, $"{use.Name} is a compiled table, and {use.Type}: reads text", use.Name.EndsWith(".db", StringComparison.Ordinal) ? $"write hash:{use.Name[..^3]}" : "name the text that it was made from");
        if (use.Type is "regexp" or "pcre" or "cidr") return null;
        return Common(sample) switch
        {
            LineKind.Pattern => Report(use, $"the lines of {use.Name} are regular expressions, which {use.Type}: compares letter by letter", $"write regexp:{use.Name} or pcre:{use.Name}"),
            LineKind.Network => Report(use, $"the keys of {use.Name} are networks, which {use.Type}: compares letter by letter", $"write cidr:{use.Name}, or 192.0.2 for 192.0.2.0/24"),
            LineKind.Alias when !use.IsAlias => Report(use, $"{use.Name} is in the form of aliases(5): its keys end in a colon here", "write key and value with a blank between them, no colon"),
            _ => null,
        };
    }

    private static byte[] Read(string path, Func<string, Stream> open)
    {
        try
        {
            using Stream stream = open(path);
            byte[] buffer = new byte[SampleBytes];
            return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return []; // said by the table itself
        }
    }

    private static bool IsBinary(byte[] sample)
    {
        if (sample.Length < BerkeleyMagicOffset + sizeof(uint)) return false;
        uint magic = BinaryPrimitives.ReadUInt32LittleEndian(sample.AsSpan(BerkeleyMagicOffset));
        return magic is BerkeleyHash or BerkeleyBtree || BinaryPrimitives.ReverseEndianness(magic) is BerkeleyHash or BerkeleyBtree
            || sample.AsSpan(0, Math.Min(sample.Length, 512)).Contains((byte)0);
    }

    /// <summary>What most of the first lines look like.</summary>
    private static LineKind Common(byte[] sample)
    {
        LineKind[] kinds = [.. Encoding.Latin1.GetString(sample).Split('\n').Where(static line => line.Length > 0 && line[0] is not ('#' or ' ' or '\t' or '\r')).Take(SampleLines).Select(KindOf)];
        foreach (LineKind kind in (LineKind[])[LineKind.Pattern, LineKind.Network, LineKind.Alias])
            if (kinds.Count(found => found == kind) * 2 > kinds.Length) return kind;
        return LineKind.Plain;
    }

    private static LineKind KindOf(string line)
    {
        string key = line.Split([' ', '\t', '\r'], 2)[0];
        if (key is ['/', ..] && line.LastIndexOf('/') > 0) return LineKind.Pattern;
        if (key.EndsWith(':')) return LineKind.Alias;
        int slash = key.IndexOf('/');
        return slash > 0 && StrictIPAddress.TryParse(key.AsSpan(0, slash).Trim("[]"), out _) && !key.AsSpan(slash + 1).ContainsAnyExceptInRange('0', '9') ? LineKind.Network : LineKind.Plain;
    }

    private static Diagnostic Report(TableUse use, string message, string fix) => new()
    {
        Code = CheckingDiagnostics.TableOfAnotherKind,
        Severity = DiagnosticSeverity.Warning,
        Place = use.Word.Place,
        Message = $"{use.Word.Text}: {message}",
        Fix = fix,
    };

    private enum LineKind
    {
        Plain,
        Pattern,
        Network,
        Alias,
    }
}

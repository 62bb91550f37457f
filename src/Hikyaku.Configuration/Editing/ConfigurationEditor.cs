using System.Text;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Editing;

/// <summary>
/// Changes single lines of main.cf or master.cf and leaves every other byte as it is: comments in any encoding, line ends, trailing blanks. Nothing is
/// written before <see cref="Save"/>.
/// </summary>
public sealed class ConfigurationEditor
{
    private readonly string _path;
    private readonly List<byte[]> _lines = [];

    private ConfigurationEditor(string path) => _path = path;

    public static ConfigurationEditor Open(string path) => OfBytes(path, File.ReadAllBytes(path));

    internal static ConfigurationEditor OfBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var editor = new ConfigurationEditor(path);
        while (!bytes.IsEmpty)
        {
            int end = bytes.IndexOf((byte)'\n');
            int length = end < 0 ? bytes.Length : end + 1;
            editor._lines.Add(bytes[..length].ToArray());
            bytes = bytes[length..];
        }
        return editor;
    }

    public byte[] ToBytes() => [.. _lines.SelectMany(line => line)];

    /// <summary>Takes the # off a service's line, and off its option lines when asked. False when there is no such comment.</summary>
    public bool UncommentService(string name, string type, bool withOptions = false)
    {
        int at = FindService(name, type, isComment: true);
        if (at < 0) return false;
        Uncomment(at);
        for (int i = at + 1; withOptions && i < _lines.Count && IsOption(Uncommented(_lines[i])); i++) Uncomment(i);
        return true;
    }

    /// <summary>Puts a # before a service's line and the lines that continue it. False when no such line is in force.</summary>
    public bool CommentService(string name, string type)
    {
        int at = FindService(name, type, isComment: false);
        if (at < 0) return false;
        Comment(at);
        for (int i = at + 1; i < _lines.Count && _lines[i] is [(byte)' ' or (byte)'\t', ..] && !IsBlankLine(_lines[i]); i++)
            if (!_lines[i].AsSpan().TrimStart(" \t"u8).StartsWith("#"u8)) Comment(i);
        return true;
    }

    /// <summary>
    /// Sets a parameter of main.cf: its last line is replaced (with its continuation lines), or a line is added at the end.
    /// </summary>
    public void SetParameter(string name, string value)
    {
        byte[] lineEnd = _lines.Count > 0 && _lines[0].AsSpan().EndsWith("\r\n"u8) ? "\r\n"u8.ToArray() : "\n"u8.ToArray();
        byte[] line = [.. Encoding.UTF8.GetBytes($"{name} = {value}"), .. lineEnd];
        int at = _lines.FindLastIndex(candidate => NameOf(candidate) == name);
        if (at < 0)
        {
            if (_lines.Count > 0 && !_lines[^1].AsSpan().EndsWith("\n"u8)) _lines[^1] = [.. _lines[^1], .. lineEnd];
            _lines.Add(line);
            return;
        }
        _lines[at] = line;
        while (at + 1 < _lines.Count && _lines[at + 1] is [(byte)' ' or (byte)'\t', ..] && !IsBlankLine(_lines[at + 1])
            && !_lines[at + 1].AsSpan().TrimStart(" \t"u8).StartsWith("#"u8)) _lines.RemoveAt(at + 1);
    }

    /// <summary>Replaces the file by way of a new one beside it, with its mode: a reader sees the old bytes or the new ones, nothing between.</summary>
    public void Save()
    {
        string temporary = _path + ".hikyaku-edit";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            if (!OperatingSystem.IsWindows() && File.Exists(_path)) File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(_path));
            stream.Write(ToBytes());
        }
        File.Move(temporary, _path, overwrite: true);
    }

    private int FindService(string name, string type, bool isComment)
        => _lines.FindIndex(line =>
        {
            if (line is [(byte)'#', ..] != isComment) return false;
            string[] words = Words(isComment ? Uncommented(line) : line);
            return words.Length >= 8 && words[0] == name && words[1] == type && (isComment || line[0] is not ((byte)' ' or (byte)'\t'));
        });

    private void Uncomment(int at) => _lines[at] = Uncommented(_lines[at]);

    private void Comment(int at) => _lines[at] = [(byte)'#', .. _lines[at]];

    private static byte[] Uncommented(byte[] line) => line is [(byte)'#', ..] ? line[1..] : line;

    private static bool IsOption(byte[] line) => line is [(byte)' ' or (byte)'\t', ..] && Words(line) is ["-o", _, ..];

    private static bool IsBlankLine(byte[] line) => line.AsSpan().Trim(" \t\r\n"u8).IsEmpty;

    private static string[] Words(byte[] line)
        => Encoding.Latin1.GetString(line).Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string? NameOf(byte[] line)
    {
        string text = Encoding.Latin1.GetString(line);
        if (text.Length == 0 || TracedText.IsBlank(text[0]) || text[0] == '#') return null;
        int equals = text.IndexOf('=');
        return equals < 0 ? null : text[..equals].TrimEnd();
    }
}

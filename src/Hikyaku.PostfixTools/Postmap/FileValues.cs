using System.Buffers;
using System.Buffers.Text;
using Hikyaku.Tables;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>-F: values that are files' content in base64.</summary>
internal static class FileValues
{
    private const int ShownCharacters = 30;

    private static readonly char[] Separators = [',', ' ', '\t', '\r', '\n'];

    /// <summary>The content of the files that a source's value names, one line feed between two, in base64.</summary>
    /// <param name="paths">Separated by commas and blanks.</param>
    /// <param name="cause">Why not: <c>open x: No such file or directory</c>.</param>
    public static bool TryEncode(string paths, out string base64, out string cause)
    {
        base64 = cause = "";
        string[] names = paths.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0) cause = $"empty pathname list: >>{paths}<<'";
        var content = new MemoryStream();
        for (int i = 0; i < names.Length; i++)
        {
            if (i > 0) content.WriteByte((byte)'\n');
            try
            {
                content.Write(File.ReadAllBytes(ToolText.ToUnicode(names[i])));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                cause = $"open {names[i]}: {FileTrouble.Describe(e)}";
                return false;
            }
        }
        base64 = Convert.ToBase64String(content.GetBuffer().AsSpan(0, (int)content.Length));
        return cause.Length == 0;
    }

    /// <summary>The content, or why a value isn't one. Strict: no blanks, no stray bits.</summary>
    public static bool TryDecode(string base64, out string content, out string cause)
    {
        byte[] source = MapSession.Bytes(base64), decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(source.Length)];
        int written = 0;
        bool isGood = source.AsSpan().IndexOfAny(" \t\r\n"u8) < 0 && Base64.DecodeFromUtf8(source, decoded, out _, out written) == OperationStatus.Done;
        ReadOnlySpan<byte> bytes = decoded.AsSpan(0, isGood ? written : 0);
        int end = bytes.IndexOf((byte)0); // the end of a C string
        content = MapSession.Text(end < 0 ? bytes : bytes[..end]);
        cause = isGood ? "" : $"malformed BASE64 value: {base64[..Math.Min(base64.Length, ShownCharacters)]}";
        return isGood;
    }
}

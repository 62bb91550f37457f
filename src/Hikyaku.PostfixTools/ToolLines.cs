using System.Text;

namespace Hikyaku.PostfixTools;

/// <summary>Lines of standard input, one character a byte, without their line feeds. A last line may lack its own.</summary>
internal sealed class ToolLines(Stream input)
{
    private const int BufferBytes = 64 * 1024;

    public IEnumerable<string> ReadAll()
    {
        using var reader = new StreamReader(input, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, BufferBytes, leaveOpen: true);
        var line = new StringBuilder();
        char[] buffer = new char[BufferBytes];
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            int start = 0;
            for (int end; (end = Array.IndexOf(buffer, '\n', start, read - start)) >= 0; start = end + 1)
            {
                yield return line.Append(buffer, start, end - start).ToString();
                line.Clear();
            }
            line.Append(buffer, start, read - start);
        }
        if (line.Length > 0) yield return line.ToString();
    }
}

using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>
/// Tells a message's headers from its body as cleanup does for header_checks and body_checks. States: the message's own headers; then the body; with MIME also the
/// headers of each part behind a boundary line, and those of a message within a message. A line that is no header ends headers wherever they are.
/// </summary>
/// <param name="readsMime">False: everything behind the first headers is body.</param>
/// <param name="main">header_size_limit, mime_nesting_limit, mime_boundary_length_limit.</param>
internal sealed class MessageLines(bool readsMime, ParameterView main)
{
    private readonly long _headerLimit = main.Get(HeaderParameters.SizeLimit);
    private readonly long _nestingLimit = main.Get(MimeParameters.NestingLimit);
    private readonly int _boundaryLimit = (int)main.Get(MimeParameters.BoundaryLengthLimit);

    // Outermost first.
    private readonly List<(string Boundary, bool IsDigest)> _parts = [];
    private readonly StringBuilder _header = new();
    private MimeContent _content = MimeContent.Other;
    private bool _isInHeaders = true;
    private bool _isFirst = true;

    public IEnumerable<MessageLine> Read(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            if (!_isInHeaders)
            {
                yield return Body(line);
                continue;
            }
            if (_header.Length > 0 && line is [' ' or '\t', ..])
            {
                if (_header.Length < _headerLimit) _header.Append('\n').Append(line);
                continue;
            }
            if (_header.Length > 0) yield return EndHeader();
            int nameLength = HeaderNameLength(line);
            if (nameLength > 0)
            {
                _header.Append(line, 0, nameLength).Append(line.AsSpan(nameLength).TrimStart(" \t"));
                continue;
            }
            // A first line of text right behind the message's own headers: the empty line that should separate them is taken as read.
            if (line.Length > 0 && _isFirst) yield return new MessageLine(false, "");
            EndHeaders(line);
            yield return Body(line);
        }
        if (_header.Length > 0) yield return EndHeader();
    }

    // name *WSP ":": printable ASCII, RFC 5322 section 4.5 for the blanks. 0 when it is none.
    private static int HeaderNameLength(string line)
    {
        int length = 0;
        while (length < line.Length && line[length] is > ' ' and < '\x7f' and not ':') length++;
        int colon = length;
        while (colon < line.Length && line[colon] is ' ' or '\t') colon++;
        return length > 0 && colon < line.Length && line[colon] == ':' ? length : 0;
    }

    private MessageLine EndHeader()
    {
        string header = _header.ToString();
        _header.Clear();
        if (readsMime && header.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase)) ReadContentType(header["Content-Type:".Length..]);
        return new MessageLine(true, header);
    }

    private void ReadContentType(string value)
    {
        var type = MimeContentType.Parse(value);
        _content = type.Content;
        foreach (string boundary in type.Boundaries)
            if (_parts.Count <= _nestingLimit) _parts.Add((boundary[..Math.Min(boundary.Length, _boundaryLimit)], type.IsDigest));
    }

    private void EndHeaders(string line)
    {
        _isFirst = false;
        _isInHeaders = line.Length == 0 && _content == MimeContent.Message;
        if (line.Length == 0 && _content is MimeContent.Message or MimeContent.Multipart) _content = MimeContent.Other;
    }

    // The boundary itself is body; what follows it is a part's header.
    private MessageLine Body(string line)
    {
        if (line.Length > 2 && line.StartsWith("--", StringComparison.Ordinal))
        {
            int at = _parts.FindLastIndex(p => line.AsSpan(2).StartsWith(p.Boundary, StringComparison.Ordinal));
            if (at >= 0) Enter(at, isLast: line.AsSpan(2 + _parts[at].Boundary.Length).StartsWith("--", StringComparison.Ordinal));
        }
        return new MessageLine(false, line);
    }

    private void Enter(int at, bool isLast)
    {
        _content = !isLast && _parts[at].IsDigest ? MimeContent.Message : MimeContent.Other;
        _isInHeaders = !isLast;
        int kept = isLast ? at : at + 1;
        _parts.RemoveRange(kept, _parts.Count - kept);
    }
}

namespace Hikyaku.PostfixTools.Postconf.Editing;

/// <summary>Edits of main.cf: sets (-e), comments out (-#) or removes (-X) parameters. A parameter that isn't there yet is added at the end, in order of names.</summary>
internal sealed class MainCfEdit
{
    private readonly PostconfMode _mode;
    private readonly PostconfMessages _messages;
    private readonly SortedDictionary<string, Request> _requests = new(StringComparer.Ordinal);

    /// <exception cref="ToolFailedException">A request is malformed.</exception>
    public MainCfEdit(PostconfMode mode, IEnumerable<string> requests, PostconfMessages messages)
    {
        _mode = mode;
        _messages = messages;
        foreach (string text in requests) Add(text);
    }

    /// <summary>The file's new content.</summary>
    /// <param name="path">For warnings.</param>
    /// <param name="content">The file as it is.</param>
    public string Apply(string path, string content)
    {
        var lines = new CfPhysicalLines(content);
        using var output = new StringWriter();
        bool isRequested = false;
        while (lines.Next(output) is { } line)
        {
            bool isFirst = !CfPhysicalLines.IsContinuation(line);
            Request? request = isFirst ? _requests.GetValueOrDefault(NameOf(line)) : null;
            if (isFirst) isRequested = request is not null;
            if (!isRequested) output.Write(line);
            else if ((_mode & PostconfMode.CommentOut) != 0) output.Write($"#{line}");
            if (request is null) continue;
            if (request.MatchCount++ == 1) _messages.Warn($"{path}: multiple entries for \"{NameOf(line)}\"");
            if ((_mode & PostconfMode.Edit) != 0) output.Write($"{NameOf(line)} = {request.Value}\n");
        }
        if ((_mode & PostconfMode.Edit) == 0) return output.ToString();
        foreach ((string name, Request request) in _requests)
            if (request.MatchCount == 0) output.Write($"{name} = {request.Value}\n");
        return output.ToString();
    }

    private void Add(string text)
    {
        if (text.Contains('\n')) throw PostconfMessages.Fatal("-e, -X, or -# accepts no multi-line input");
        text = text.TrimStart(CfLineReader.Blanks);
        if (text is ['#', ..]) throw PostconfMessages.Fatal("-e, -X, or -# accepts no comment input");
        NameValue pair;
        if ((_mode & PostconfMode.Edit) != 0)
        {
            if (!NameValue.TrySplit(text, out pair, out string error)) throw PostconfMessages.Fatal($"{error}: \"{text}\"");
        }
        else
        {
            if (text.Length == 0) throw PostconfMessages.Fatal("-X or -# requires non-blank parameter names");
            if (text.Contains('=')) throw PostconfMessages.Fatal("-X or -# requires parameter names without value");
            pair = new NameValue(text.TrimEnd(CfLineReader.Blanks), "");
        }
        if (_requests.TryGetValue(pair.Name, out Request? earlier) && earlier.Value != pair.Value)
            _messages.Warn($"ignoring earlier request: '{pair.Name} = {earlier.Value}'");
        _requests[pair.Name] = new Request(pair.Value);
    }

    private static string NameOf(string line) => line.AsSpan().IndexOfAny(Words.Blanks + "=") is >= 0 and var end ? line[..end] : line;

    private sealed class Request(string value)
    {
        public string Value { get; } = value;

        public int MatchCount { get; set; }
    }
}

namespace Hikyaku.PostfixTools.Postconf.Editing;

/// <summary>Edits of master.cf: whole services (-M), columns (-F), <c>-o</c> settings (-P). Lines that no request names stay as they are.</summary>
internal sealed class MasterCfEdit
{
    private readonly PostconfMode _mode;
    private readonly PostconfMessages _messages;
    private readonly List<MasterEditRequest> _requests;

    /// <exception cref="ToolFailedException">A request is malformed.</exception>
    public MasterCfEdit(PostconfMode mode, IEnumerable<string> requests, PostconfMessages messages)
    {
        _mode = mode;
        _messages = messages;
        _requests = [.. requests.Select(text => MasterEditRequest.Parse(mode, text))];
    }

    private bool SetsEntries => (_mode & PostconfMode.MasterEntry) != 0 && (_mode & PostconfMode.Edit) != 0;

    private bool ChangesEntries => (_mode & (PostconfMode.MasterField | PostconfMode.MasterParameter)) != 0;

    /// <summary>The file's new content.</summary>
    /// <exception cref="ToolFailedException">A line, or a new one, is malformed.</exception>
    public string Apply(string path, string content)
    {
        var lines = new CfPhysicalLines(content);
        using var output = new StringWriter();
        bool isMatched = false;
        while (lines.Next(output) is { } line)
        {
            MasterEntry? replacement = null;
            if (!CfPhysicalLines.IsContinuation(line)) (isMatched, replacement) = Edit(path, line, lines, output);
            if (replacement is not null) Print(output, replacement);
            else if (!isMatched) output.Write(line);
            else if ((_mode & PostconfMode.CommentOut) != 0) output.Write($"#{line}");
        }
        foreach (MasterEditRequest request in _requests)
        {
            if (request.MatchCount > 0) continue;
            if (SetsEntries) Print(output, EntryOf(request));
            else if ((_mode & PostconfMode.MasterEntry) == 0) _messages.Warn($"unmatched service_name/type: \"{request.Text}\"");
        }
        return output.ToString();
    }

    /// <summary>Applies all requests to the service that begins in a line; the line to write instead, or null when it goes away or stays.</summary>
    private (bool IsMatched, MasterEntry? Replacement) Edit(string path, string line, CfPhysicalLines lines, TextWriter output)
    {
        (string service, string type) = IdentityOf(path, line, lines.Number);
        int number = lines.Number;
        bool isMatched = false;
        MasterEntry? replacement = null;
        foreach (MasterEditRequest request in _requests)
        {
            MasterEntry? whole = SetsEntries ? EntryOf(request) : null;
            if (!request.Pattern.Matches(service, type) && (whole is null || whole.Name != service || whole.Type != type)) continue;
            isMatched = true;
            request.MatchCount++;
            if (whole is not null && request.MatchCount == 1) replacement = whole;
            if (!ChangesEntries) continue;
            replacement ??= MasterEntry.Parse(lines.Gather(line, output), _messages) ?? throw PostconfMessages.Fatal($"file {path}: line {number}: bad field count");
            Change(replacement, request);
        }
        return (isMatched, replacement);
    }

    private void Change(MasterEntry entry, MasterEditRequest request)
    {
        if ((_mode & PostconfMode.MasterField) != 0) MasterEntryEdit.SetField(entry, request.Field, request.Value, _messages);
        else if ((_mode & PostconfMode.Edit) != 0) MasterEntryEdit.SetParameter(entry, request.Pattern.Name, request.Value);
        else MasterEntryEdit.RemoveParameter(entry, request.Pattern.Name);
    }

    private static (string Service, string Type) IdentityOf(string path, string line, int number)
    {
        string[] words = Words.Split(CfLineReader.CutAtNul(line), Words.Blanks);
        if (words.Length < 2) throw PostconfMessages.Fatal($"file {path}: line {number}: specify service name and type on the same line");
        if (words[0].Contains('=')) throw MasterEditRequest.Unsupported(path, number, "service name", words[0]);
        if (words[1].AsSpan().ContainsAny('=', '/')) throw MasterEditRequest.Unsupported(path, number, "service type", words[1]);
        return (words[0], words[1]);
    }

    private MasterEntry EntryOf(MasterEditRequest request)
        => MasterEntry.Parse(request.Value, _messages) ?? throw PostconfMessages.Fatal($"bad field count: \"{request.Text}\"");

    private static void Print(TextWriter output, MasterEntry entry) => MasterEntryPrinter.Print(output, folds: true, entry, expand: null);
}

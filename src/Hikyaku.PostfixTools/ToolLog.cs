using Hikyaku.Configuration;
using Hikyaku.Events;
using Hikyaku.Mail.Events;
using Hikyaku.Tables;

namespace Hikyaku.PostfixTools;

/// <summary>What postlog(1) does for scripts: lines in the server's maillog, each with a copy on standard error.</summary>
public sealed class ToolLog : IAsyncDisposable
{
    private const string Name = "postlog";

    private readonly ToolConsole _console;
    private readonly LogSource _source;
    private readonly string _shownTag;
    private readonly Maillog _log;

    private ToolLog(ToolConsole console, string tag, Maillog log)
    {
        _console = console;
        _log = log;
        // The tag is the caller's on a terminal only; elsewhere the name, as Postfix 3.8 and later have it.
        _shownTag = console.IsErrorTerminal ? tag : Name;
        int slash = tag.LastIndexOf('/');
        _source = new LogSource(slash < 0 ? tag : tag[..slash], slash < 0 ? "" : tag[(slash + 1)..], Environment.ProcessId);
    }

    /// <param name="main">Says where the maillog is.</param>
    /// <param name="tag">In front of the process id, in Unicode: <c>postfix/postfix-script</c>.</param>
    /// <exception cref="ToolFailedException">maillog_file can't be opened.</exception>
    public static ToolLog Open(ToolConsole console, ParameterView main, string tag)
    {
        MaillogSettings settings = MaillogSettings.Create(main, isForeground: false);
        try
        {
            return new ToolLog(console, tag, Maillog.Open(settings, console.Time));
        }
        catch (IOException e)
        {
            throw new ToolFailedException($"open logfile '{settings.File}': {FileTrouble.Describe(e)}");
        }
    }

    /// <param name="line">One character a byte.</param>
    public void Write(LogSeverity severity, string line)
    {
        _log.Emit(new ServiceLogged(_source, severity, ToolText.ToUnicode(line)));
        string word = severity == LogSeverity.Info ? "" : $"{severity.ToString().ToLowerInvariant()}: ";
        _console.Error.WriteLine($"{_shownTag}: {word}{line}");
    }

    /// <summary>Completes when every line has been handed to the system.</summary>
    public async ValueTask DisposeAsync()
    {
        await _log.FlushAsync().ConfigureAwait(false);
        await _log.DisposeAsync().ConfigureAwait(false);
    }
}

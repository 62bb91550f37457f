using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail.Events;

namespace Hikyaku.PostfixTools.Postlog;

/// <summary><c>postlog</c>: logs its arguments as one line, or each line of standard input, where the server's maillog goes, and on standard error (postlog(1)).</summary>
internal static class PostlogTool
{
    private const string Name = "postlog";

    // As other Postfix programs do: who restarts a failing command in a loop shall not fill the disk.
    private static readonly TimeSpan FatalPause = TimeSpan.FromSeconds(1);

    private static readonly (string Name, LogSeverity Severity)[] Severities =
    [
        ("info", LogSeverity.Info),
        ("warn", LogSeverity.Warning),
        ("warning", LogSeverity.Warning),
        ("error", LogSeverity.Error),
        ("err", LogSeverity.Error),
        ("fatal", LogSeverity.Fatal),
        ("crit", LogSeverity.Fatal),
        ("panic", LogSeverity.Panic),
    ];

    public static async Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        console = console with { CalledAs = Name }; // whatever it was called by: the name goes into the log
        var options = new ToolOptions(console, arguments, "c:ip:t:v");
        string? directory = null, tag = null;
        LogSeverity severity = LogSeverity.Info;
        while (options.Next() is { } option)
        {
            switch (option)
            {
                case 'c': directory = options.Argument; break;
                case 'p': severity = SeverityOf(options.Argument); break;
                case 't': tag = ToolText.ToUnicode(options.Argument); break;
                case 'i' or 'v': break; // the process id is always logged; nothing more is told
                default: throw new ToolFailedException($"usage: {Name} [-c config_dir] [-i] [-p priority] [-t tag] [-v] [text]");
            }
        }
        ParameterView main = ToolConfiguration.Load(console, directory);
        tag ??= $"{main.Get(MailParameters.SyslogName)}/{Name}";
        await using (var log = ToolLog.Open(console, main, tag))
            foreach (string line in Lines(console, options.Rest)) log.Write(severity, line);
        if (severity >= LogSeverity.Fatal) await Task.Delay(FatalPause, console.Time, cancellationToken).ConfigureAwait(false);
        return 0;
    }

    private static LogSeverity SeverityOf(string name)
    {
        foreach ((string known, LogSeverity severity) in Severities)
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase)) return severity;
        throw new ToolFailedException($"bad severity: \"{name}\"");
    }

    private static IEnumerable<string> Lines(ToolConsole console, IReadOnlyList<string> words)
    {
        if (words.Count > 0) return [string.Join(' ', words)];
        return new ToolLines(console.Input).ReadAll();
    }
}

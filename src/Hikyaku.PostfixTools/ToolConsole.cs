using Hikyaku.Tables;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.PostfixTools;

/// <summary>What surrounds a tool: replaced by tests. Text is Latin-1, one character a byte, so that files in any encoding go through unchanged.</summary>
public sealed record ToolConsole
{
    /// <summary>As it was called, folder included: Postfix puts it before each of its messages.</summary>
    public required string CalledAs { get; init; }

    public required Stream Input { get; init; }

    /// <summary>Standard input's descriptor; null where <see cref="Input"/> is none.</summary>
    public SafeFileHandle? InputHandle { get; init; }

    /// <summary>Standard output; flushed by <see cref="ToolList.RunAsync"/> when the tool ends.</summary>
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Reads one environment variable; null when it isn't set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Standard error is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Runs another program and waits for it.</summary>
    public Func<ToolProcess, CancellationToken, Task<int>> RunProcess { get; init; } = static (process, cancellationToken) => process.RunAsync(cancellationToken);

    /// <summary>The clock of log lines.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Directories that hold main.cf when neither -c nor MAIL_CONFIG says so; the first that does is taken.</summary>
    public IReadOnlyList<string> ConfigurationDirectories { get; init; } = ["/etc/hikyaku", "/etc/postfix"];

    /// <summary>Table types besides those of <see cref="TableTypes"/> (the databases): every <see cref="TableSet"/> of a tool gets them.</summary>
    public IReadOnlyList<TableType> MoreTableTypes { get; init; } = [];

    /// <summary>What this program can do, for postconf to list.</summary>
    public ToolCapabilities Capabilities { get; init; } = ToolCapabilities.None;

    /// <summary>The same console of a command that leaves the folder out of its messages, as most of Postfix's do.</summary>
    public ToolConsole WithBareName() => this with { CalledAs = Path.GetFileName(CalledAs) is { Length: > 0 } name ? name : CalledAs };

    public void Warn(string message) => Error.WriteLine($"{CalledAs}: warning: {message}");

    /// <summary>The directory that the configuration is read from: <paramref name="option"/> when -c was given, else MAIL_CONFIG, else the first that exists.</summary>
    public string ConfigurationDirectory(string? option)
        => option
        ?? (Variable("MAIL_CONFIG") is { Length: > 0 } variable ? variable : null)
        ?? ConfigurationDirectories.FirstOrDefault(static d => File.Exists(Path.Combine(d, "main.cf")))
        ?? ConfigurationDirectories[^1];
}

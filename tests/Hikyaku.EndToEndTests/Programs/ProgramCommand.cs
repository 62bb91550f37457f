namespace Hikyaku.EndToEndTests.Programs;

/// <summary>A program to run: what, with which input, for how long at most.</summary>
internal sealed record ProgramCommand(string FileName, params string[] Arguments)
{
    /// <summary>Bytes for its standard input; null for an empty one.</summary>
    public byte[]? Input { get; init; }

    /// <summary>Variables set in addition to this process's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string? WorkingDirectory { get; init; }

    /// <summary>After this time the program is killed and the test fails.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The same program started by another: <c>strace ARGUMENTS FileName Arguments</c>.</summary>
    public ProgramCommand StartedBy(string fileName, params string[] arguments) =>
        this with { FileName = fileName, Arguments = [.. arguments, FileName, .. Arguments] };

    public override string ToString() => string.Join(' ', [FileName, .. Arguments]);
}

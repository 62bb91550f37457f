namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>What one run of postconf said; Latin-1, one character a byte.</summary>
internal sealed record PostconfAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>
    /// Without the lines that two versions of Postfix are known to have differently. The order of warnings means nothing: Postfix keeps names in a hash table.
    /// After a fatal error only its own line counts: what was said before it depends on that order, and what was to be printed is lost.
    /// </summary>
    public PostconfAnswer Without(KnownDifferences known)
        => ExitCode != 0
            ? new PostconfAnswer(ExitCode, "", string.Join('\n', Error.Split('\n').Where(static l => l.Contains(": fatal: ", StringComparison.Ordinal))))
            : new PostconfAnswer(ExitCode, known.FilterOutput(Output), string.Join('\n', known.FilterWarnings(Error).Order(StringComparer.Ordinal)));
}

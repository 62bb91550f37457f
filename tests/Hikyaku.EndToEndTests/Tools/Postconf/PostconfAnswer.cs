namespace Hikyaku.EndToEndTests.Tools.Postconf;

/// <summary>What one run of postconf said; Latin-1, one character a byte.</summary>
internal sealed record PostconfAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>Without the lines that two versions of Postfix are known to have differently. The order of warnings means nothing: Postfix keeps names in a hash table.</summary>
    public PostconfAnswer Without(KnownDifferences known)
        => this with
        {
            // A fatal error makes Postfix forget the output that it had prepared.
            Output = ExitCode == 0 ? known.FilterOutput(Output) : "",
            Error = string.Join('\n', known.FilterWarnings(Error).Order(StringComparer.Ordinal)),
        };
}

using System.CommandLine;

namespace Hikyaku.Cli.Verbs;

/// <summary>Every verb, in the order of the help. To add one: 1. a class here, one file; 2. its line below; 3. its row in docs/cli.md.</summary>
internal static class VerbList
{
    public static IEnumerable<Command> Create() =>
    [
        StartVerb.Create(),
        StopVerb.Create(),
        ReloadVerb.Create(),
        StatusVerb.Create(),
        CheckVerb.Create(),
        ExplainVerb.Create(),
        QueueVerb.Create(),
        UserVerb.Create(),
        .. PlannedVerbs.Create(),
        .. InstallVerbs.Create(),
        ServerVerb.Create(),
    ];
}

using System.CommandLine;

namespace Hikyaku.Cli.Verbs;

/// <summary>Verbs of the contract that a later chapter brings: they say so, and fail.</summary>
internal static class PlannedVerbs
{
    private const int DiagnosisChapter = 7;

    public static IEnumerable<Command> Create() =>
    [
        Planned("simulate", "Tell what would happen to a message that has not been sent yet.", DiagnosisChapter, "diagnosis"),
        Planned("doctor", "Look for trouble outside: firewall, provider, DNS, certificates.", DiagnosisChapter, "diagnosis"),
        Planned("trace", "Search what happened to messages.", DiagnosisChapter, "diagnosis"),
        Planned("why", "Explain one message.", DiagnosisChapter, "diagnosis"),
    ];

    private static Command Planned(string name, string description, int chapter, string title)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(int (_) => throw new CommandFailedException($"'{name}' is not supported yet: it comes with chapter {chapter} of the road, {title} (docs/roadmap.md)"));
        return command;
    }
}

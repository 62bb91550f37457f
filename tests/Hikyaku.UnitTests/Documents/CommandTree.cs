using System.CommandLine;
using Hikyaku.Cli;
using Hikyaku.Cli.Verbs;
using Hikyaku.Documentation.Commands;

namespace Hikyaku.UnitTests.Documents;

/// <summary>The program's command line as the documents want it: read from the tree that the program itself parses with.</summary>
internal static class CommandTree
{
    public static CommandLineDescription Read() => new(
        [Describe(GlobalOptions.ConfigDirectory), Describe(GlobalOptions.Json), Describe(GlobalOptions.Language)],
        [.. VerbList.Create().SelectMany(static verb => Leaves(verb, verb.Name))],
        [.. PostfixNames.All]);

    private static IEnumerable<CommandDescription> Leaves(Command command, string name)
    {
        if (command.Hidden) return [];
        return command.Subcommands.Count > 0 ? command.Subcommands.SelectMany(sub => Leaves(sub, $"{name} {sub.Name}")) : [Describe(command, name)];
    }

    private static CommandDescription Describe(Command command, string name) => new(
        name, command.Description ?? "",
        [.. command.Arguments.Select(static a => new ArgumentDescription(a.Name, a.Description ?? "", a.Arity.MinimumNumberOfValues == 0, a.Arity.MaximumNumberOfValues > 1))],
        [.. command.Options.Where(static option => !option.Hidden).Select(Describe)]);

    private static OptionDescription Describe(Option option)
    {
        string value = option.ValueType == typeof(bool) ? "" : option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant();
        return new OptionDescription([option.Name, .. option.Aliases], value, option.Description ?? "", option.Required);
    }
}

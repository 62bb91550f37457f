using System.CommandLine;
using System.CommandLine.Parsing;
using Hikyaku.Cli;
using Hikyaku.Cli.Verbs;

string calledAs = PostfixNames.CalledAs();
if (PostfixNames.ToolOf(calledAs) is { } tool) return await PostfixNames.RunAsync(tool, calledAs, args);
// hikyaku postmap …: where there is no link of that name.
if (args.Length > 0 && PostfixNames.ToolOf(args[0]) is { } named) return await PostfixNames.RunAsync(named, args[0], args[1..]);

var root = new RootCommand("Hikyaku, a mail server that runs a Postfix configuration unchanged.") { GlobalOptions.ConfigDirectory, GlobalOptions.Json, GlobalOptions.Language };
foreach (Command verb in VerbList.Create()) root.Subcommands.Add(verb);

ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (ParseError error in parsed.Errors) Console.Error.WriteLine($"hikyaku: {error.Message}");
    Console.Error.WriteLine("hikyaku: 'hikyaku --help' lists the verbs");
    return ExitCode.Usage;
}
if (parsed.GetValue(GlobalOptions.Language) is { } language and not "en")
{
    if (language != "ja")
    {
        Console.Error.WriteLine($"hikyaku: --lang takes en or ja, not '{language}'");
        return ExitCode.Usage;
    }
    Console.Error.WriteLine("hikyaku: messages in Japanese are not supported yet: they come with chapter 7 of the road, diagnosis (docs/roadmap.md)");
}
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (CommandFailedException failure)
{
    Console.Error.WriteLine($"hikyaku: {failure.Message}");
    return failure.ExitCode;
}

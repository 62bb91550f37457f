namespace Hikyaku.Documentation.Commands;

/// <summary>The whole command line. Made from the program's own tree by who may look into it: this project may not.</summary>
/// <param name="Options">Those that every verb has.</param>
/// <param name="Verbs">In the order of the help, without hidden ones.</param>
/// <param name="Tools">Postfix's commands that the program answers to.</param>
internal sealed record CommandLineDescription(IReadOnlyList<OptionDescription> Options, IReadOnlyList<CommandDescription> Verbs, IReadOnlyList<string> Tools);

using Hikyaku.Configuration;
using Hikyaku.PostfixTools.Postconf.Editing;
using Hikyaku.Storage.Files;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>postconf(1): shows and edits main.cf and master.cf.</summary>
internal static class PostconfTool
{
    public static Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
        => RunAsync(console, arguments, HostFacts.System, cancellationToken);

    /// <param name="host">The machine that computed defaults ask.</param>
    internal static async Task<int> RunAsync(ToolConsole console, IReadOnlyList<string> arguments, HostFacts host, CancellationToken cancellationToken)
    {
        PostconfOptions options = PostconfOptions.Parse(arguments, console);
        PostconfState state = Open(console, options, host);
        PostconfMode mode = options.Mode;
        if ((mode & (PostconfMode.Main | PostconfMode.Master)) == 0) return Capabilities.Print(console, state, options);
        if ((mode & PostconfMode.AnyEdit) != 0)
        {
            await EditAsync(state, options, cancellationToken).ConfigureAwait(false);
            return 0;
        }
        var unused = new UnusedParameters(state);
        if ((mode & PostconfMode.Master) != 0) ShowMaster(state, options, console.Output, unused);
        else ShowMain(state, options, console.Output, unused);
        await console.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        if ((mode & PostconfMode.Warn) != 0) unused.WarnDeprecated();
        return 0;
    }

    private static PostconfState Open(ToolConsole console, PostconfOptions options, HostFacts host)
    {
        string? named = options.Directory ?? (console.Variable("MAIL_CONFIG") is { Length: > 0 } variable ? variable : null);
        string usual = console.ConfigurationDirectory(null);
        var defaults = new ParameterDefaults(host, Path.GetFileName(console.CalledAs), named is null ? usual : console.ConfigurationDirectories[^1]);
        var state = new PostconfState(named ?? usual, options.Mode, new PostconfMessages(console), defaults);
        if (named is not null) state.Main["config_directory"] = named;
        return state;
    }

    private static async Task EditAsync(PostconfState state, PostconfOptions options, CancellationToken cancellationToken)
    {
        if (options.Arguments.Count == 0) throw PostconfMessages.Fatal("missing service argument");
        if ((options.Mode & PostconfMode.Master) != 0)
        {
            var edit = new MasterCfEdit(options.Mode, options.Arguments, state.Messages);
            await ReplacedFile.EditAsync(LibcStorageCalls.Instance, state.MasterPath, content => edit.Apply(state.MasterPath, content), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var edit = new MainCfEdit(options.Mode, options.Arguments, state.Messages);
            await ReplacedFile.EditAsync(LibcStorageCalls.Instance, state.MainPath, content => edit.Apply(state.MainPath, content), cancellationToken).ConfigureAwait(false);
            if ((options.Mode & PostconfMode.Warn) != 0) new OverridingFile(state).WarnOfEdited(options.Arguments);
        }
    }

    private static void ShowMaster(PostconfState state, PostconfOptions options, TextWriter output, UnusedParameters unused)
    {
        MasterCf.Read(state, isRequired: true);
        MainCf.Read(state);
        MainCf.Override(state, options.Overrides);
        ServiceParameters.Register(state.Table, state.Services);
        new UserParameters(state).Register();
        if ((state.Mode & PostconfMode.MasterField) != 0) new MasterFieldPrinter(state, output).Print(options.Arguments);
        else if ((state.Mode & PostconfMode.MasterParameter) != 0) new MasterParameterPrinter(state, output).Print(options.Classes, options.Arguments);
        else new MasterEntryPrinter(state, output).Print(options.Arguments);
        if ((state.Mode & PostconfMode.Warn) != 0) unused.WarnMaster();
    }

    private static void ShowMain(PostconfState state, PostconfOptions options, TextWriter output, UnusedParameters unused)
    {
        bool readsMain = (state.Mode & PostconfMode.ShowDefaults) == 0;
        if (readsMain)
        {
            MainCf.Read(state);
            MainCf.Override(state, options.Overrides);
        }
        MasterCf.Read(state, isRequired: false);
        ServiceParameters.Register(state.Table, state.Services);
        if (readsMain) new UserParameters(state).Register();
        new ParameterPrinter(state, output).Print(options.Classes, options.Arguments);
        if (!readsMain || (state.Mode & PostconfMode.Warn) == 0) return;
        unused.WarnMain();
        unused.WarnMaster();
        new OverridingFile(state).WarnOfShown(options.Arguments);
    }
}

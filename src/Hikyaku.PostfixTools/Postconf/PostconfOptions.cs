namespace Hikyaku.PostfixTools.Postconf;

/// <summary>A command line of postconf, read as Postfix 3.12 reads it.</summary>
internal sealed class PostconfOptions
{
    private const string Letters = "aAbc:C:deEfFhHjlmMno:pPqtT:vxX#";

    private static readonly Dictionary<char, PostconfMode> Modes = new()
    {
        ['a'] = PostconfMode.ShowSaslServer,
        ['A'] = PostconfMode.ShowSaslClient,
        ['b'] = PostconfMode.ExpandBounceTemplates,
        ['c'] = PostconfMode.None,
        ['C'] = PostconfMode.None,
        ['d'] = PostconfMode.ShowDefaults,
        ['e'] = PostconfMode.Edit,
        ['f'] = PostconfMode.Fold,
        ['F'] = PostconfMode.MasterField,
        ['#'] = PostconfMode.CommentOut,
        ['h'] = PostconfMode.HideName,
        ['H'] = PostconfMode.HideValue,
        ['j'] = PostconfMode.Json,
        ['l'] = PostconfMode.ShowLocks,
        ['m'] = PostconfMode.ShowTables,
        ['M'] = PostconfMode.MasterEntry,
        ['n'] = PostconfMode.ShowNonDefault,
        ['o'] = PostconfMode.Override,
        ['p'] = PostconfMode.Main,
        ['P'] = PostconfMode.MasterParameter,
        ['q'] = PostconfMode.None,
        ['t'] = PostconfMode.ShowBounceTemplates,
        ['T'] = PostconfMode.ShowTls,
        ['v'] = PostconfMode.None,
        ['x'] = PostconfMode.Expand,
        ['X'] = PostconfMode.Exclude,
    };

    public PostconfMode Mode { get; private set; } = PostconfMode.Warn;

    /// <summary>Of -c; null when it isn't given.</summary>
    public string? Directory { get; private set; }

    public ParameterFlags Classes { get; private set; } = ParameterFlags.Classes;

    /// <summary>The pairs of -o.</summary>
    public List<string> Overrides { get; } = [];

    /// <summary>Of -T.</summary>
    public string TlsMode { get; private set; } = "";

    public List<string> Arguments { get; } = [];

    /// <exception cref="ToolFailedException">An option that there isn't, or two that don't go together.</exception>
    public static PostconfOptions Parse(IReadOnlyList<string> arguments, ToolConsole console)
    {
        var options = new PostconfOptions();
        var words = new ToolOptions(console, arguments, Letters);
        while (words.Next() is { } option)
        {
            // -E is among Postfix's letters and means nothing.
            if (!Modes.ContainsKey(option)) throw Usage(console);
            options.Take(option, words.Argument);
        }
        options.Arguments.AddRange(words.Rest);
        options.Complete();
        return options;
    }

    private void Take(char option, string value)
    {
        PostconfMode mode = Modes[option];
        if ((mode & PostconfMode.BounceTemplates) != 0 && (Mode & PostconfMode.BounceTemplates) != 0) throw PostconfMessages.Fatal("specify one of -b and -t");
        if (option == 'T' && (Mode & PostconfMode.ShowTls) != 0) throw PostconfMessages.Fatal("At most one -T <mode> option may be specified");
        if (option == 'P' && (Mode & PostconfMode.MasterParameter) != 0) mode = PostconfMode.AllMasterParameters;
        Mode |= mode;
        if (option == 'q') Mode &= ~PostconfMode.Warn;
        if (option == 'c') Directory = value;
        if (option == 'C') Classes = ClassesOf(value);
        if (option == 'o') Overrides.Add(value);
        if (option == 'T') TlsMode = value;
    }

    private void Complete()
    {
        if ((Mode & (PostconfMode.Capability | PostconfMode.Master)) == 0) Mode |= PostconfMode.Main;
        if ((Mode & (PostconfMode.Main | PostconfMode.Master)) != 0 && Arguments is [var first, ..] && first.Contains('=')) Mode |= PostconfMode.Edit;
        OptionConflicts.Check(Mode);
        if ((Mode & PostconfMode.Edit) != 0 && Arguments.Count == 0) throw PostconfMessages.Fatal("-e requires name=value argument");
    }

    private static ParameterFlags ClassesOf(string names)
    {
        ParameterFlags classes = ParameterFlags.None;
        foreach (string name in Words.Split(names, Words.CommaAndBlanks))
        {
            classes |= name.ToLowerInvariant() switch
            {
                "builtin" => ParameterFlags.BuiltIn,
                "service" => ParameterFlags.Service,
                "user" => ParameterFlags.User,
                "all" => ParameterFlags.Classes,
                _ => throw PostconfMessages.Fatal($"unknown -C option value \"{name}\" in \"{names}\""),
            };
        }
        return classes;
    }

    private static ToolFailedException Usage(ToolConsole console)
        => PostconfMessages.Fatal($"usage: {console.CalledAs} [-a (server SASL types)] [-A (client SASL types)] [-b (bounce templates)] [-c config_dir]"
            + " [-c param_class] [-d (parameter defaults)] [-e (edit configuration)] [-f (fold lines)] [-F (master.cf fields)] [-h (no names)] [-H (no values)]"
            + " [-j (streaming JSON) ] [-l (lock types)] [-m (map types)] [-M (master.cf)] [-n (non-default parameters)]"
            + " [-o name=value (override parameter value)] [-p (main.cf, default)] [-P (master.cf parameters)] [-t (bounce templates)]"
            + " [-T compile-version|run-version|public-key-algorithms] [-v (verbose)] [-x (expand parameter values)] [-X (exclude)] [-# (comment-out)] [name...]");
}

namespace Hikyaku.PostfixTools.Postmulti;

/// <summary>postmulti's command line, checked.</summary>
internal sealed class PostmultiOptions
{
    private static readonly string[] Actions = ["create", "destroy", "import", "deport", "enable", "disable", "assign", "init"];

    private int _selections;
    private int _modes;
    private bool _isAll;
    private string? _newName;
    private string? _newGroup;

    private PostmultiOptions()
    {
    }

    public InstanceSelection Selection { get; private set; } = InstanceSelection.All;

    public PostmultiMode Mode { get; private set; }

    /// <summary>The action of -e: <c>enable</c>.</summary>
    public string Action { get; private set; } = "";

    public bool IsJson { get; private set; }

    public bool IsReversed { get; private set; }

    public IReadOnlyList<string> Command { get; private set; } = [];

    /// <exception cref="ToolFailedException">The options don't fit together.</exception>
    public static PostmultiOptions Parse(ToolConsole console, IReadOnlyList<string> arguments)
    {
        var parsed = new PostmultiOptions();
        var options = new ToolOptions(console, arguments, "ae:g:i:jG:I:lpRvx");
        while (options.Next() is { } option) parsed.Take(option, options.Argument, console.CalledAs);
        parsed.Command = options.Rest;
        parsed.Check();
        return parsed;
    }

    private void Take(char option, string argument, string name)
    {
        switch (option)
        {
            case 'a': SelectAll(); break;
            case 'g': Select(new InstanceSelection(argument, null)); break;
            case 'i': Select(new InstanceSelection(null, argument)); break;
            case 'e': SetAction(argument); break;
            case 'G': _newGroup = _newGroup is null ? argument : throw new ToolFailedException("Specify at most one '-G' option"); break;
            case 'I': _newName = _newName is null ? argument : throw new ToolFailedException("Specify at most one '-I' option"); break;
            case 'j': IsJson = true; break;
            case 'l': SetMode(PostmultiMode.List); break;
            case 'p': SetMode(PostmultiMode.Postfix); break;
            case 'x': SetMode(PostmultiMode.Command); break;
            case 'R': IsReversed = !IsReversed; break;
            case 'v': break;
            default:
                throw new ToolFailedException($"Usage:{name} -l [-v] [-a] [-g group] [-i instance] | {name} -p [-v] [-a] [-g group] [-i instance] command... | "
                    + $"{name} -x [-v] [-a] [-i name] [-g group] command... | {name} -e action [-v] [-a] [-i name] [-g group] [-I name] [-G group] [param=value ...]");
        }
    }

    private void SelectAll()
    {
        if (!_isAll) _selections++;
        _isAll = true;
        Selection = InstanceSelection.All;
    }

    private void Select(InstanceSelection selection)
    {
        _selections++;
        _isAll = false;
        Selection = selection;
    }

    private void SetMode(PostmultiMode mode)
    {
        if (Mode != mode) _modes++;
        Mode = mode;
    }

    private void SetAction(string action)
    {
        if (Array.IndexOf(Actions, action) < 0)
        {
            string known = string.Join(", ", Actions[..^1].Select(static a => $"'{a}'"));
            throw new ToolFailedException($"Invalid '-e' edit action '{action}'. Specify {known} or '{Actions[^1]}'");
        }
        if (Mode != PostmultiMode.Edit || Action != action) _modes++;
        Mode = PostmultiMode.Edit;
        Action = action;
    }

    private void Check()
    {
        string? fault = _selections > 1 ? "Specity no more than one of '-a', '-g', '-i'" // Postfix's spelling
            : _modes != 1 ? "Specify exactly one of '-e', '-l', '-p', '-x'"
            : Mode == PostmultiMode.List && Command.Count > 0 ? "Command not allowed with '-l'"
            : Mode is PostmultiMode.Postfix or PostmultiMode.Command && Command.Count == 0 ? "Command required with '-p' or '-x' option"
            : Mode is PostmultiMode.Postfix or PostmultiMode.Edit && IsReversed ? "The '-p' and '-e' options preclude the use of '-R'"
            : CheckAssignment()
            ?? (IsJson && Mode != PostmultiMode.List ? "JSON output available only with '-l'" : null);
        if (fault is not null) throw new ToolFailedException(fault);
    }

    private string? CheckAssignment()
    {
        bool assigns = _newName is not null || _newGroup is not null;
        if (Mode != PostmultiMode.Edit) return assigns ? "Cannot assign instance name or group without '-e assign'" : null;
        if (Action is not ("create" or "import" or "assign") && assigns) return $"Cannot assign instance name or group with '-e {Action}'";
        if (Action == "assign" && !assigns) return $"Specify new instance name or group with '-e {Action}'";
        return Action is not ("create" or "import") && Command.Count > 0 ? $"Parameter overrides not valid with '-e {Action}'" : null;
    }
}

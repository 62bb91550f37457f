using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Text;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>What one run has read: main.cf, master.cf and the names that are valid; and how a value is found and expanded in them.</summary>
internal sealed class PostconfState
{
    public const string MainFile = "main.cf", MasterFile = "master.cf";

    public PostconfState(string directory, PostconfMode mode, PostconfMessages messages, ParameterDefaults defaults)
    {
        Directory = directory;
        Mode = mode;
        Messages = messages;
        Table = new ParameterTable(name => defaults.Find(name, this));
    }

    /// <summary>As the user named it.</summary>
    public string Directory { get; }

    public string MainPath => $"{Directory}/{MainFile}";

    public string MasterPath => $"{Directory}/{MasterFile}";

    public PostconfMode Mode { get; }

    public PostconfMessages Messages { get; }

    public ParameterTable Table { get; }

    /// <summary>The settings of main.cf, of the command line, and config_directory when -c or MAIL_CONFIG names one.</summary>
    public Dictionary<string, string> Main { get; } = new(StringComparer.Ordinal);

    public List<MasterEntry> Services { get; } = [];

    /// <summary>The value as written, or null. <paramref name="mode"/> decides whether defaults, or only defaults, are looked at.</summary>
    public string? Find(PostconfMode mode, string name, MasterEntry? scope, ParameterNode? node = null)
    {
        if ((mode & PostconfMode.ShowDefaults) == 0)
        {
            if (scope is not null && (scope.FindReadOnly(name) ?? scope.Parameters?.GetValueOrDefault(name)) is { } own) return own;
            if (Main.TryGetValue(name, out string? value)) return value;
            if ((mode & PostconfMode.ShowNonDefault) != 0) return null;
        }
        return (node ?? Table.Find(name))?.Default;
    }

    /// <summary>The text with each <c>$name</c> replaced, recursively; defaults count even with -n.</summary>
    /// <exception cref="ToolFailedException">The text is malformed; what is wrong has been said.</exception>
    public string Expand(PostconfMode mode, string text, MasterEntry? scope)
    {
        if (!text.Contains('$')) return text;
        mode &= ~PostconfMode.ShowNonDefault;
        return Expand(text, name => Find(mode, name, scope), "macro processing error", Table.IsRaw);
    }

    /// <summary>As <see cref="Expand(PostconfMode, string, MasterEntry?)"/>, with other values.</summary>
    public string Expand(string text, Func<string, string?> find, string failure, Func<string, bool>? isRaw = null)
    {
        var expander = new MacroExpander(name => find(name) is { } value ? TracedText.BuiltIn(value) : null) { IsRaw = isRaw };
        string expanded = expander.Expand(TracedText.BuiltIn(text)).Text;
        if (expander.Fault is null) return expanded;
        Messages.Warn(expander.Fault.Message);
        throw PostconfMessages.Fatal(failure);
    }
}

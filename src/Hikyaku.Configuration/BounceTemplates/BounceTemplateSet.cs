using System.Text;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>The texts of all kinds of notices: those of bounce_template_file, and the built-in ones for what it lacks or has wrong. Immutable.</summary>
public sealed class BounceTemplateSet
{
    public static readonly IReadOnlyList<BounceTemplateKind> Kinds = [BounceTemplateKind.Failure, BounceTemplateKind.Delay, BounceTemplateKind.Success, BounceTemplateKind.Verify];

    private readonly Dictionary<BounceTemplateKind, BounceTemplate> _templates;

    private BounceTemplateSet(bool usesObsoleteFrom) => _templates = Kinds.ToDictionary(static k => k, k => BuiltInBounceTemplates.Create(k, usesObsoleteFrom));

    /// <summary>What is wrong with the file, in the order in which Postfix finds it. Nothing is used of a file with a fatal fault.</summary>
    public IReadOnlyList<BounceTemplateFault> Faults { get; private init; } = [];

    public BounceTemplate this[BounceTemplateKind kind] => _templates[kind];

    /// <summary>Those of the view's bounce_template_file. A file that can't be read is a fatal fault.</summary>
    public static BounceTemplateSet Load(ParameterView view) => Load(view, view.Get(BounceParameters.TemplateFile));

    public static BounceTemplateSet BuiltIn(ParameterView view) => new(UsesObsoleteFrom(view));

    /// <param name="view">Gives header_from_format.</param>
    /// <param name="file">The template file; nothing for the built-in ones.</param>
    internal static BounceTemplateSet Load(ParameterView view, string file)
    {
        if (file.Length == 0) return BuiltIn(view);
        try
        {
            return Parse(file, FileBytes.Read(file, view.Context.Open), UsesObsoleteFrom(view));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            string why = e is FileNotFoundException or DirectoryNotFoundException ? "No such file or directory" : e is UnauthorizedAccessException ? "Permission denied" : e.Message;
            return new BounceTemplateSet(UsesObsoleteFrom(view)) { Faults = [new BounceTemplateFault("", 0, [$"open {file}: {why}"], "create it, or let the server's user read it") { IsFatal = true }] };
        }
    }

    /// <param name="path">As messages name it.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="usesObsoleteFrom">See <see cref="BuiltInBounceTemplates"/>.</param>
    internal static BounceTemplateSet Parse(string path, ReadOnlySpan<byte> content, bool usesObsoleteFrom)
    {
        var reader = new BounceTemplateReader(path, Encoding.Latin1.GetString(content));
        reader.Read();
        List<BounceTemplateFault> faults = reader.Faults;
        var set = new BounceTemplateSet(usesObsoleteFrom) { Faults = faults };
        if (faults.Exists(static f => f.IsFatal)) return set;
        foreach (BounceTemplateKind kind in Kinds)
        {
            if (reader.Entries.FindLast(e => e.Kind == kind) is not { } entry) continue;
            if (BounceTemplateParser.Parse(entry, path, set[kind], out BounceTemplateFault? fault) is { } template) set._templates[kind] = template;
            else faults.Add(fault!);
        }
        return set;
    }

    private static bool UsesObsoleteFrom(ParameterView view) => view.Get(HeaderParameters.FromFormat).Equals("obsolete", StringComparison.OrdinalIgnoreCase);
}

using System.Numerics;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Which options exclude each other, in the order in which Postfix complains.</summary>
internal static class OptionConflicts
{
    private const PostconfMode Shown = PostconfMode.Fold | PostconfMode.HideName | PostconfMode.Override | PostconfMode.Expand | PostconfMode.HideValue | PostconfMode.Json;

    /// <summary>At most one of each set.</summary>
    private static readonly PostconfMode[] Exclusive =
    [
        PostconfMode.Capability | PostconfMode.Main | PostconfMode.Master,
        PostconfMode.AllMasterParameters | PostconfMode.AnyEdit,
        PostconfMode.ShowDefaults | PostconfMode.ShowNonDefault | PostconfMode.AnyEdit,
        PostconfMode.Fold | PostconfMode.AnyEdit,
        PostconfMode.Expand | PostconfMode.AnyEdit,
        PostconfMode.Override | PostconfMode.ShowDefaults | PostconfMode.AnyEdit,
        PostconfMode.HideName | PostconfMode.AnyEdit | PostconfMode.HideValue,
    ];

    /// <summary>An option, and all that may stand beside it.</summary>
    private static readonly (PostconfMode Option, PostconfMode Others)[] Compatible =
    [
        (PostconfMode.ShowSaslServer, PostconfMode.None),
        (PostconfMode.ShowSaslClient, PostconfMode.None),
        (PostconfMode.ExpandBounceTemplates, PostconfMode.None),
        (PostconfMode.ShowLocks, PostconfMode.None),
        (PostconfMode.ShowTables, PostconfMode.None),
        (PostconfMode.ShowTls, PostconfMode.None),
        (PostconfMode.ShowBounceTemplates, PostconfMode.None),
        (PostconfMode.Main, PostconfMode.AnyEdit | Shown | PostconfMode.ParameterClass | PostconfMode.ShowDefaults | PostconfMode.ShowNonDefault),
        (PostconfMode.MasterEntry, PostconfMode.AnyEdit | PostconfMode.Fold | PostconfMode.Override | PostconfMode.Expand | PostconfMode.Json),
        (PostconfMode.MasterField, PostconfMode.Edit | Shown),
        (PostconfMode.MasterParameter, PostconfMode.Edit | PostconfMode.Exclude | Shown | PostconfMode.AllMasterParameters),
        (PostconfMode.AllMasterParameters, Shown | PostconfMode.MasterParameter),
        (PostconfMode.Json, PostconfMode.Main | PostconfMode.Master | PostconfMode.Override | PostconfMode.Expand | PostconfMode.ShowNonDefault | PostconfMode.ShowDefaults),
        (PostconfMode.ParameterClass, PostconfMode.Main | PostconfMode.ShowDefaults | PostconfMode.ShowNonDefault),
    ];

    private static readonly (string Name, PostconfMode Option)[] Names =
    [
        ("-a", PostconfMode.ShowSaslServer), ("-A", PostconfMode.ShowSaslClient), ("-b", PostconfMode.ExpandBounceTemplates), ("-C", PostconfMode.ParameterClass),
        ("-d", PostconfMode.ShowDefaults), ("-e", PostconfMode.Edit), ("-f", PostconfMode.Fold), ("-F", PostconfMode.MasterField), ("-h", PostconfMode.HideName),
        ("-H", PostconfMode.HideValue), ("-j", PostconfMode.Json), ("-l", PostconfMode.ShowLocks), ("-m", PostconfMode.ShowTables), ("-M", PostconfMode.MasterEntry),
        ("-n", PostconfMode.ShowNonDefault), ("-o", PostconfMode.Override), ("-p", PostconfMode.Main), ("-P", PostconfMode.MasterParameter),
        ("-t", PostconfMode.ShowBounceTemplates), ("-T", PostconfMode.ShowTls), ("-x", PostconfMode.Expand), ("-X", PostconfMode.Exclude),
        ("-#", PostconfMode.CommentOut), ("-PP", PostconfMode.AllMasterParameters),
    ];

    /// <exception cref="ToolFailedException">Two options that don't go together.</exception>
    public static void Check(PostconfMode mode)
    {
        mode &= ~PostconfMode.Warn;
        foreach (PostconfMode set in Exclusive)
            if (BitOperations.PopCount((uint)(mode & set)) > 1) throw PostconfMessages.Fatal($"specify one of {NamesOf(mode & set)}");
        foreach ((PostconfMode option, PostconfMode others) in Compatible)
            if ((mode & option) != 0 && (mode & ~(option | others)) is not PostconfMode.None and var excess)
                throw PostconfMessages.Fatal($"with option {NamesOf(option)}, do not specify {NamesOf(excess)}");
    }

    private static string NamesOf(PostconfMode mode) => string.Join(' ', Names.Where(n => (mode & n.Option) != 0).Select(static n => n.Name));
}

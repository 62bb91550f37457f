namespace Hikyaku.PostfixTools.Postconf;

/// <summary>What the options ask for; combinations that Postfix refuses are in <see cref="OptionConflicts"/>.</summary>
[Flags]
internal enum PostconfMode
{
    None = 0,
    ShowDefaults = 1 << 1,
    ShowNonDefault = 1 << 2,
    ShowTables = 1 << 3,
    Edit = 1 << 4,
    ShowLocks = 1 << 5,
    Expand = 1 << 6,
    ShowSaslServer = 1 << 7,
    ShowSaslClient = 1 << 8,
    CommentOut = 1 << 9,
    MasterEntry = 1 << 10,
    Fold = 1 << 11,
    Exclude = 1 << 12,
    MasterField = 1 << 13,
    Main = 1 << 14,
    ExpandBounceTemplates = 1 << 15,
    ParameterClass = 1 << 16,
    Override = 1 << 17,
    ShowBounceTemplates = 1 << 18,
    MasterParameter = 1 << 19,
    HideValue = 1 << 20,
    ShowTls = 1 << 21,
    Warn = 1 << 22,
    Json = 1 << 23,
    AllMasterParameters = 1 << 24,
    HideName = 1 << 25,

    Master = MasterEntry | MasterField | MasterParameter,
    AnyEdit = Edit | CommentOut | Exclude,
    BounceTemplates = ShowBounceTemplates | ExpandBounceTemplates,

    /// <summary>What <see cref="Capabilities"/> prints: it has nothing to do with parameters.</summary>
    Capability = ShowTables | ShowLocks | ShowSaslServer | ShowSaslClient | ShowTls | BounceTemplates,
}

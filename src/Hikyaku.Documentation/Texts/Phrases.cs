namespace Hikyaku.Documentation.Texts;

/// <summary>The words between what is generated, in one language.</summary>
internal sealed record Phrases
{
    /// <summary>As folders are named: <c>en</c>.</summary>
    public required string Code { get; init; }

    public required string Default { get; init; }

    public required string Empty { get; init; }

    public required string SincePostfix { get; init; }

    public required string FullStop { get; init; }

    public required string BetweenSentences { get; init; }

    public required string BetweenWords { get; init; }

    public required string Implemented { get; init; }

    public required string WithoutEffect { get; init; }

    public required string Unsupported { get; init; }

    /// <summary>{0} is today's name.</summary>
    public required string OldNameOf { get; init; }

    /// <summary>{0} says what is so instead.</summary>
    public required string Removed { get; init; }

    /// <summary>{0} is the chapter's number, {1} its title.</summary>
    public required string Planned { get; init; }

    public required string TablesHere { get; init; }

    public required string TablesElsewhere { get; init; }

    public required IReadOnlyList<string> Chapters { get; init; }

    public static Phrases Of(DocumentLanguage language) => language == DocumentLanguage.Japanese ? Japanese : English;

    /// <summary>A sentence's beginning.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static readonly Phrases English = new()
    {
        Code = "en",
        Default = "default",
        Empty = "empty",
        SincePostfix = "Postfix {0} and later",
        FullStop = ".",
        BetweenSentences = " ",
        BetweenWords = ", ",
        Implemented = "implemented",
        WithoutEffect = "no effect here: {0}",
        Unsupported = "not supported: {0}",
        OldNameOf = "old name of {0}",
        Removed = "removed: {0}",
        Planned = "not supported yet: chapter {0}, {1}",
        TablesHere = "In this release",
        TablesElsewhere = "Not here; `hikyaku check` says what to use instead",
        Chapters = Configuration.Roadmap.Chapters,
    };

    private static readonly Phrases Japanese = new()
    {
        Code = "ja",
        Default = "既定値",
        Empty = "空",
        SincePostfix = "Postfix {0} 以降",
        FullStop = "。",
        BetweenSentences = "",
        BetweenWords = "、",
        Implemented = "実装済み",
        WithoutEffect = "効果なし: {0}",
        Unsupported = "対応しない: {0}",
        OldNameOf = "{0} の旧名",
        Removed = "廃止: {0}",
        Planned = "未対応: 第{0}章「{1}」",
        TablesHere = "この版で使えるもの",
        TablesElsewhere = "ここにはないもの (代わりは `hikyaku check` が示す)",
        Chapters =
        [
            "背骨", "設定", "プロトコルとポリシー", "認証と TLS", "キューと配送", "メールの取り扱い", "診断", "送信者認証と転送の安全", "信頼性", "パッケージと更新", "コンソール", "複数のマシン",
        ],
    };
}

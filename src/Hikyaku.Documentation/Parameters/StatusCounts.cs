using System.Globalization;
using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Documentation.Parameters;

/// <summary>How many parameters have which status.</summary>
internal static class StatusCounts
{
    private const string OursPrefix = "hikyaku_";

    public static string Table(DocumentLanguage language)
    {
        (ParameterStatusKind Kind, string English, string Japanese)[] meanings =
        [
            (ParameterStatusKind.Implemented, "implemented", "実装済み"),
            (ParameterStatusKind.WithoutEffect, "read and checked; no effect here, for a reason that the row gives", "読み、確かめるが、行に書いた理由により効果はない"),
            (ParameterStatusKind.Planned, "not supported yet; `check` names the chapter of the road that brings it", "未対応。どの章で対応するかを `check` が示す"),
            (ParameterStatusKind.Unsupported, "not supported; the row says what to do instead", "対応しない。代わりにすべきことを行に書く"),
            (ParameterStatusKind.Legacy, "an old name; the row says what it is called today, or that it is gone", "旧名。今日の名前か、もうないことを行に書く"),
        ];
        bool isJapanese = language == DocumentLanguage.Japanese;
        return string.Join('\n', meanings.Select(m => string.Create(CultureInfo.InvariantCulture, $"| {Count(m.Kind)} | {(isJapanese ? m.Japanese : m.English)} |")));
    }

    /// <summary>The sentence of the README.</summary>
    public static string Sentence(DocumentLanguage language)
    {
        int all = AllParameters.Rows.Count, ours = AllParameters.Rows.Count(static row => row.Name.StartsWith(OursPrefix, StringComparison.Ordinal));
        int implemented = Count(ParameterStatusKind.Implemented), idle = Count(ParameterStatusKind.WithoutEffect), planned = Count(ParameterStatusKind.Planned);
        int unsupported = Count(ParameterStatusKind.Unsupported), legacy = Count(ParameterStatusKind.Legacy);
        return language == DocumentLanguage.Japanese
            ? string.Create(CultureInfo.InvariantCulture, $"[パラメータ](docs/parameters.ja.md)は {all} 個あります (飛脚独自の {ours} 個を含む)。実装済み {implemented}、理由があって効果のないもの {idle}、後の章で対応するもの {planned}、対応しないもの {unsupported}、旧名 {legacy}。")
            : string.Create(CultureInfo.InvariantCulture, $"Of {all} [parameters](docs/parameters.md), {ours} of them our own, {implemented} are implemented, {idle} have no effect here for a stated reason, {planned} come with a later chapter, {unsupported} are not supported, {legacy} are old names.");
    }

    private static int Count(ParameterStatusKind kind) => AllParameters.Rows.Count(row => row.Status.Kind == kind);
}

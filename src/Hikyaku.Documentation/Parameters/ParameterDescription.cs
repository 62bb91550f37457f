using System.Globalization;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Documentation.Texts;

namespace Hikyaku.Documentation.Parameters;

/// <summary>One row in words of one language.</summary>
internal sealed class ParameterDescription(Parameter row, DocumentLanguage language)
{
    private readonly Phrases _phrases = Phrases.Of(language);

    private bool IsJapanese => language == DocumentLanguage.Japanese;

    public string Name => row.Name;

    /// <summary>Empty when the row has none in this language.</summary>
    public string Summary => IsJapanese ? JapaneseTexts.Summaries.GetValueOrDefault(row.Name, "") : row.Summary;

    public string Default => row.DefaultText;

    /// <summary>What values it takes: <c>time, 1s or more; a bare number counts seconds</c>.</summary>
    public string Kind => row switch
    {
        BoolParameter => IsJapanese ? "yes または no" : "yes or no",
        IntParameter number => KindOf(number),
        TimeParameter time => KindOf(time),
        StringParameter { MinimumLength: > 0, DefaultText: "" } => IsJapanese ? "文字列 (設定する場合、空は不可)" : "text, not empty where it is set",
        StringParameter { MinimumLength: > 0 } => IsJapanese ? "空でない文字列" : "text, not empty",
        StringParameter => IsJapanese ? "文字列" : "text",
        RawParameter => IsJapanese ? "文字列 ($name はメッセージごとに展開)" : "text; $name is expanded for each message",
        TableListParameter => IsJapanese ? "参照テーブルのリスト" : "list of lookup tables",
        RestrictionListParameter => IsJapanese ? "制限のリスト" : "list of restrictions",
        _ => IsJapanese ? "リスト" : "list",
    };

    public string Since => row.Since;

    public string Status => row.Status.Kind switch
    {
        ParameterStatusKind.Implemented => _phrases.Implemented,
        ParameterStatusKind.WithoutEffect => Format(_phrases.WithoutEffect, Explanation),
        ParameterStatusKind.Unsupported => Format(_phrases.Unsupported, Explanation),
        ParameterStatusKind.Legacy => Legacy(),
        _ => Format(_phrases.Planned, row.Status.Chapter, row.Status.Chapter >= 1 && row.Status.Chapter <= _phrases.Chapters.Count ? _phrases.Chapters[row.Status.Chapter - 1] : "?"),
    };

    private string Explanation => JapaneseTexts.Explain(row.Status.Explanation, language);

    private string Legacy() => row.Status.Successor.Length > 0 ? Format(_phrases.OldNameOf, row.Status.Successor) : Format(_phrases.Removed, Explanation);

    private string KindOf(IntParameter number)
    {
        bool hasMinimum = number.Minimum > int.MinValue;
        string kind = IsJapanese ? "整数" : "number";
        if (hasMinimum && number.Maximum > 0) return Format(IsJapanese ? "{0}、{1}～{2}" : "{0}, {1} to {2}", kind, number.Minimum, number.Maximum);
        if (number.Maximum > 0) return Format(IsJapanese ? "{0}、{1} 以下" : "{0}, {1} or less", kind, number.Maximum);
        return hasMinimum ? Format(IsJapanese ? "{0}、{1} 以上" : "{0}, {1} or more", kind, number.Minimum) : kind;
    }

    private string KindOf(TimeParameter time)
    {
        string kind = IsJapanese ? $"期間 (単位のない数は{UnitIn(time.DefaultUnit)})" : $"time; a bare number counts {UnitIn(time.DefaultUnit)}";
        if (time.MaximumSeconds > 0) return Format(IsJapanese ? "{0}、{1}～{2} 秒" : "{0}; {1} to {2} seconds", kind, time.MinimumSeconds, time.MaximumSeconds);
        return time.MinimumSeconds > 0 ? Format(IsJapanese ? "{0}、{1} 秒以上" : "{0}; {1} s or more", kind, time.MinimumSeconds) : kind;
    }

    private string UnitIn(char unit) => unit switch
    {
        'm' => IsJapanese ? "分" : "minutes",
        'h' => IsJapanese ? "時間" : "hours",
        'd' => IsJapanese ? "日" : "days",
        'w' => IsJapanese ? "週" : "weeks",
        _ => IsJapanese ? "秒" : "seconds",
    };

    private static string Format(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}

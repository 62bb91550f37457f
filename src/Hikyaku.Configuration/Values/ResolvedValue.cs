using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Values;

/// <summary>The text that decides a parameter, before expansion, and where it stands.</summary>
internal readonly record struct ResolvedValue(TracedText Raw, ValueOrigin Origin)
{
    public static ResolvedValue Default(string text) => new(TracedText.BuiltIn(text), new ValueOrigin(ValueOriginKind.Default, default, text));
}

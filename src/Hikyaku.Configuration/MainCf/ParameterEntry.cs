using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.MainCf;

/// <summary>One <c>name = value</c> that somebody wrote.</summary>
/// <param name="Name">As written, with its place.</param>
/// <param name="Value">Trimmed and unexpanded.</param>
/// <param name="Kind">What kind of file or place it stands in.</param>
internal sealed record ParameterEntry(TracedText Name, TracedText Value, ValueOriginKind Kind)
{
    public ValueOrigin Origin => new(Kind, Name.Place, Value.Text);
}

using Hikyaku.Mail;

namespace Hikyaku.Configuration;

/// <summary>Where a value comes from.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Place">The line; <see cref="SourcePlace.BuiltIn"/> for a default.</param>
/// <param name="Text">The value as written there, unexpanded.</param>
public readonly record struct ValueOrigin(ValueOriginKind Kind, SourcePlace Place, string Text)
{
    public override string ToString() => Kind == ValueOriginKind.Default ? "built-in default" : Place.ToString();
}

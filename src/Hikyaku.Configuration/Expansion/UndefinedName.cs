using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Expansion;

/// <summary>A <c>$name</c> that nothing defines; it expands to nothing.</summary>
internal sealed record UndefinedName(string Name, TracedText Text, int At, int Length);

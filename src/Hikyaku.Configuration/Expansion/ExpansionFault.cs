using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Expansion;

/// <summary>Why an expansion failed, in Postfix's words, and where.</summary>
internal sealed record ExpansionFault(string Message, TracedText Text, int At);

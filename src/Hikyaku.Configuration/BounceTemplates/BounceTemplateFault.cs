namespace Hikyaku.Configuration.BounceTemplates;

/// <summary>What is wrong with a template file, in Postfix's words.</summary>
/// <param name="Where">What Postfix puts before it: <c>/etc/postfix/bounce.cf: </c>, with a line or without; nothing when the file can't be opened.</param>
/// <param name="Line">The file's physical line, from 1; 0 for the file as a whole and for a built-in text.</param>
/// <param name="Messages">What Postfix says, a line each; at least one.</param>
/// <param name="Fix">What to do.</param>
public sealed record BounceTemplateFault(string Where, int Line, IReadOnlyList<string> Messages, string Fix)
{
    /// <summary>Postfix's bounce program ends over it: no notice of any kind is written there. Here the built-in text is used.</summary>
    public bool IsFatal { get; init; }

    /// <summary>The lines as Postfix's programs print them.</summary>
    public IEnumerable<string> Printed => Messages.Select((message, at) => at == 0 ? Where + message : message);
}

using Hikyaku.Configuration.Text;

namespace Hikyaku.Configuration.Expansion;

/// <summary>
/// A text with <c>$names</c> of a session or message, in the grammar of main.cf: <c>$name</c>, <c>${name?text}</c>, <c>${name?{text}:{text}}</c> … The names of parameters mean
/// nothing in it, so that no setting ends in a reply to strangers.
/// </summary>
public static class AttributeTemplate
{
    /// <param name="template">The text.</param>
    /// <param name="attributes">A name's value, empty when there is none now; null when there is no such name.</param>
    /// <param name="text">The result; after a fault, what there was until then.</param>
    /// <param name="fault">What is wrong with the template: Postfix's words.</param>
    public static bool TryExpand(string template, Func<string, string?> attributes, out string text, out string fault)
    {
        var expander = new MacroExpander(static _ => null) { Attributes = attributes };
        text = expander.Expand(TracedText.BuiltIn(template)).Text;
        fault = expander.Fault?.Message ?? (expander.Undefined.Count > 0 ? $"unknown macro name \"{expander.Undefined[0].Name}\" in expansion request" : "");
        return fault.Length == 0;
    }
}

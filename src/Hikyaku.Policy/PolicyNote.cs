namespace Hikyaku.Policy;

/// <summary>Something to log besides the decision.</summary>
/// <param name="Verb">As in the log line: <c>reject_warning</c>, <c>hold</c>, <c>discard</c>, <c>prepend</c>, <c>info</c>, <c>warn</c>; or <c>warning</c>: an operator's
/// mistake or a table's trouble, a line of its own (<c>warning: TEXT</c>).</param>
/// <param name="Text">What follows the client's name in the log line.</param>
public readonly record struct PolicyNote(string Verb, string Text)
{
    /// <summary>The verb of notes that are warnings for the operator rather than words about this client.</summary>
    public const string OperatorWarning = "warning";

    public bool IsOperatorWarning => Verb == OperatorWarning;
}

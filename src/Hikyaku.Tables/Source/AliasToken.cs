namespace Hikyaku.Tables.Source;

/// <summary>One token of an alias file's line (RFC 5322 section 3.2).</summary>
/// <param name="Kind">a atom, q quoted string, d domain literal, c comment; else the operator's own character.</param>
/// <param name="Text">Without quotes and backslashes; a comment as written.</param>
internal readonly record struct AliasToken(char Kind, byte[] Text)
{
    public const char Atom = 'a', Quoted = 'q', Literal = 'd', Comment = 'c';

    public bool IsText => Kind is Atom or Quoted or Literal or Comment;
}

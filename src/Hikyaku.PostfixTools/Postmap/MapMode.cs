namespace Hikyaku.PostfixTools.Postmap;

/// <summary>What is done with the tables.</summary>
internal enum MapMode
{
    /// <summary>They are made anew from their sources.</summary>
    Create = 0,
    /// <summary>-i: entries of standard input are added.</summary>
    Increment,
    /// <summary>-d</summary>
    Delete,
    /// <summary>-q</summary>
    Query,
    /// <summary>-s</summary>
    Sequence,
}

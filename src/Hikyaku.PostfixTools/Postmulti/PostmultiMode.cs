namespace Hikyaku.PostfixTools.Postmulti;

/// <summary>What postmulti does with the selected instances.</summary>
internal enum PostmultiMode
{
    None = 0,
    /// <summary>-l</summary>
    List,
    /// <summary>-p: a postfix(1) command for each.</summary>
    Postfix,
    /// <summary>-x: any command for each.</summary>
    Command,
    /// <summary>-e: change the instance.</summary>
    Edit,
}

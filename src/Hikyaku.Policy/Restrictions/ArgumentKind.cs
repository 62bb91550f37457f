namespace Hikyaku.Policy.Restrictions;

/// <summary>What must follow a restriction's name.</summary>
internal enum ArgumentKind
{
    None,
    /// <summary><c>type:table</c></summary>
    Table,
    /// <summary><c>transport:server</c></summary>
    Service,
    /// <summary>A domain name, perhaps with a filter behind it.</summary>
    Domain,
    /// <summary>Digits.</summary>
    Number,
}

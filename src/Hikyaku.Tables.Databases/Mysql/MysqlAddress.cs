namespace Hikyaku.Tables.Databases.Mysql;

/// <summary>Where a MySQL server is and who asks it.</summary>
/// <param name="Name">As written in <c>hosts</c>.</param>
/// <param name="Target">A host, or the path of a Unix socket.</param>
/// <param name="IsSocket">The target is a path.</param>
internal sealed record MysqlAddress(string Name, string Target, bool IsSocket)
{
    public required int Port { get; init; }

    public required string User { get; init; }

    /// <summary>Never shown.</summary>
    public required string Password { get; init; }

    public required string Database { get; init; }

    public override string ToString() => Name;
}

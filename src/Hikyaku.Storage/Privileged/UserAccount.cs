namespace Hikyaku.Storage.Privileged;

/// <summary>One row of the system's user database.</summary>
/// <param name="Name">Login name.</param>
/// <param name="UserId">Numeric user id.</param>
/// <param name="GroupId">Primary group.</param>
/// <param name="Home">Home directory, absolute.</param>
public sealed record UserAccount(string Name, uint UserId, uint GroupId, string Home)
{
    /// <summary>The first part of the comment field (gecos), <c>&amp;</c> not expanded; empty when there is none.</summary>
    public string FullName { get; init; } = "";
}

namespace Hikyaku.Sasl.Store;

/// <summary>One user as <c>hikyaku user list</c> shows it.</summary>
/// <param name="Name">Bare, or <c>user@realm</c>.</param>
/// <param name="IsDisabled">May not log in.</param>
/// <param name="Created">When the user was added.</param>
/// <param name="PasswordChanged">When the password was last set.</param>
public sealed record UserEntry(string Name, bool IsDisabled, DateTimeOffset Created, DateTimeOffset PasswordChanged);

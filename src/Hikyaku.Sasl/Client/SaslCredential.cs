namespace Hikyaku.Sasl.Client;

/// <summary>User and password for one server.</summary>
/// <param name="UserName">As the table holds it.</param>
/// <param name="Password">May be empty: the server will say what it thinks of it.</param>
/// <param name="Key">The key of smtp_sasl_password_maps that matched: for explain and doctor.</param>
public sealed record SaslCredential(string UserName, string Password, string Key)
{
    // Passwords end in no log.
    public override string ToString() => $"{UserName} (key {Key})";
}

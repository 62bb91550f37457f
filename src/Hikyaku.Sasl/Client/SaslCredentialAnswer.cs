namespace Hikyaku.Sasl.Client;

/// <param name="Credential">Null when the tables know no password for this server: it is used without AUTH, as Postfix does.</param>
/// <param name="Fault">Why the tables could not answer; mail is deferred then. Empty when they could.</param>
public readonly record struct SaslCredentialAnswer(SaslCredential? Credential, string Fault = "");

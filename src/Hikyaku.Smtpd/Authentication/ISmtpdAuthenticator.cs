namespace Hikyaku.Smtpd.Authentication;

/// <summary>The boundary to Sasl: which mechanisms there are, and one exchange of one of them.</summary>
public interface ISmtpdAuthenticator
{
    /// <summary>Names to announce, in order; empty when nothing can be offered on such a connection.</summary>
    IReadOnlyList<string> MechanismsFor(bool isEncrypted);

    /// <summary>Begins an exchange, or null when the mechanism isn't offered on such a connection.</summary>
    ISaslServerExchange? Begin(string mechanism, bool isEncrypted);
}

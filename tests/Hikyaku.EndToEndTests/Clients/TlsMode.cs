namespace Hikyaku.EndToEndTests.Clients;

public enum TlsMode
{
    /// <summary>No TLS at all.</summary>
    None,

    /// <summary>STARTTLS is demanded.</summary>
    StartTls,

    /// <summary>TLS from the first byte (wrapper mode).</summary>
    Wrapper,
}

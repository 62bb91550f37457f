namespace Hikyaku.Policy;

/// <summary>What policy remembers between the checks of one session. The server calls the two resets, and otherwise leaves it alone.</summary>
public sealed class PolicySession
{
    /// <summary>What restrictions asked for besides accepting, for the current mail transaction.</summary>
    public PolicyDirectives Directives { get; } = new();

    /// <summary>A new mail transaction begins (MAIL accepted, RSET, end of data): its directives are forgotten.</summary>
    public void ResetTransaction() => Directives.Clear();

    /// <summary>The session begins anew (HELO, STARTTLS, XCLIENT).</summary>
    public void ResetSession() => ResetTransaction();
}

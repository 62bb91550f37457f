using Hikyaku.Configuration;
using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>
/// Completes what a local program wrote in short: <c>root</c> → <c>root@$myorigin</c>, <c>user@host</c> → <c>user@host.$mydomain</c>
/// (postconf(5) append_at_myorigin, append_dot_mydomain).
/// </summary>
public sealed class OriginCompletion
{
    private OriginCompletion()
    {
    }

    public static OriginCompletion Create(ParameterView parameters) => throw new NotImplementedException();

    /// <summary>The completed address. The null sender stays null; address literals and names with a dot stay as they are.</summary>
    public MailAddress Complete(MailAddress address) => throw new NotImplementedException();
}

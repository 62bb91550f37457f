using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>
/// Completes what a local program wrote in short: <c>root</c> → <c>root@$myorigin</c>, <c>user@host</c> → <c>user@host.$mydomain</c>
/// (postconf(5) append_at_myorigin, append_dot_mydomain), and promotes <c>user%host</c> and <c>host!user</c> where there is no domain.
/// </summary>
public sealed class OriginCompletion
{
    private readonly string _origin;
    private readonly string _domain;
    private readonly bool _swapsBangPath;
    private readonly bool _hasPercentHack;

    private OriginCompletion(string origin, string domain, bool swapsBangPath, bool hasPercentHack)
    {
        _origin = origin;
        _domain = domain;
        _swapsBangPath = swapsBangPath;
        _hasPercentHack = hasPercentHack;
    }

    /// <summary>For mail of this machine: myorigin and mydomain.</summary>
    public static OriginCompletion Create(ParameterView parameters) => new(
        parameters.Get(MailParameters.AppendAtMyorigin) ? parameters.Get(MailParameters.Myorigin) : "",
        parameters.Get(MailParameters.AppendDotMydomain) ? parameters.Get(MailParameters.Mydomain) : "",
        parameters.Get(MailParameters.SwapBangpath),
        parameters.Get(MailParameters.AllowPercentHack));

    /// <summary>For headers of mail from outside: remote_header_rewrite_domain in both places; null when it is empty, and such headers are left alone.</summary>
    public static OriginCompletion? CreateRemote(ParameterView parameters)
    {
        string domain = parameters.Get(MailParameters.RemoteHeaderRewriteDomain);
        if (domain.Length == 0) return null;
        return new OriginCompletion(
            parameters.Get(MailParameters.AppendAtMyorigin) ? domain : "",
            parameters.Get(MailParameters.AppendDotMydomain) ? domain : "",
            parameters.Get(MailParameters.SwapBangpath),
            parameters.Get(MailParameters.AllowPercentHack));
    }

    /// <summary>The completed address. The null sender stays null; address literals and names with a dot stay as they are.</summary>
    public MailAddress Complete(MailAddress address)
    {
        if (address.IsNull) return address;
        if (string.IsNullOrEmpty(address.Domain)) address = AddDomain(address.LocalPart);
        return address with { Domain = CompleteDomain(address.Domain) };
    }

    /// <summary><c>host</c> → <c>host.$mydomain</c>; one trailing dot is dropped.</summary>
    internal string CompleteDomain(string domain)
    {
        if (_domain.Length > 0 && domain.Length > 0 && domain[0] != '[' && !domain.Contains('.', StringComparison.Ordinal))
            domain = string.Concat(domain, ".", _domain);
        return HostSyntax.TrimDot(domain);
    }

    // A quoted local part keeps its operators: only what needs no quotes is a route here.
    private MailAddress AddDomain(string localPart)
    {
        if (LocalPartSyntax.IsDotString(localPart))
        {
            int bang = _swapsBangPath ? localPart.IndexOf('!', StringComparison.Ordinal) : -1;
            if (bang >= 0) return new MailAddress(localPart[(bang + 1)..], localPart[..bang]);
            int percent = _hasPercentHack ? localPart.LastIndexOf('%') : -1;
            if (percent >= 0) return new MailAddress(localPart[..percent], localPart[(percent + 1)..]);
        }
        return new MailAddress(localPart, _origin);
    }
}

using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;

namespace Hikyaku.Rewriting;

/// <summary>
/// Takes local domains and routing operators off an address, layer by layer, until it shows where it would really be delivered: <c>u%other@local</c>,
/// <c>other!u@local</c>, <c>"u@other"@local</c> and <c>u@other@local</c> are all mail for <c>u@other</c>. Relay decisions depend on it.
/// </summary>
/// <remarks>
/// The state is a text in internal form; its domain is what follows the last <c>@</c>. A local part that needs quotes counts as quoted: it is opened only
/// with resolve_dequoted_address. Each round either ends or takes at least one operator off, so that rounds are bounded by the length.
/// </remarks>
internal sealed class AddressUnwrapper
{
    private readonly bool _opensQuoted;
    private readonly bool _ignoresNullDomain;
    private readonly bool _swapsBangPath;
    private readonly bool _hasPercentHack;
    private readonly string _emptyRecipient;
    private readonly string _hostName;
    private readonly OriginCompletion _completion;

    public AddressUnwrapper(ParameterView parameters)
    {
        _opensQuoted = parameters.Get(MailParameters.ResolveDequotedAddress);
        _ignoresNullDomain = parameters.Get(MailParameters.ResolveNullDomain);
        _swapsBangPath = parameters.Get(MailParameters.SwapBangpath);
        _hasPercentHack = parameters.Get(MailParameters.AllowPercentHack);
        _emptyRecipient = parameters.Get(MailParameters.EmptyAddressRecipient);
        _hostName = parameters.Get(MailParameters.Myhostname);
        _completion = OriginCompletion.Create(parameters);
    }

    /// <summary>The innermost address.</summary>
    /// <param name="address">As parsed from the wire or a header.</param>
    /// <param name="isLocal">Which domains are this machine's.</param>
    /// <param name="cancellationToken">Cancels lookups in mydestination's tables.</param>
    /// <returns>The address, and what made its domain local when it is; a match with an error cause when that could not be told.</returns>
    public async ValueTask<(MailAddress Address, DomainMatch Local)> UnwrapAsync(
        MailAddress address, Func<string, CancellationToken, ValueTask<DomainMatch>> isLocal, CancellationToken cancellationToken)
    {
        string text = address.ToInternalForm();
        (string Domain, DomainMatch Match)? stripped = null;
        while (true)
        {
            text = TrimDomain(text);
            int at = text.LastIndexOf('@');
            if (at >= 0)
            {
                string domain = text[(at + 1)..];
                DomainMatch match = domain.Length == 0 ? DomainMatch.None : await isLocal(domain, cancellationToken).ConfigureAwait(false);
                if (match.ErrorCause is not null || (domain.Length > 0 && !match.IsMatch)) return (MailAddress.FromInternalForm(text), match);
                stripped = (domain, match);
                text = text[..at];
            }
            if (TryOpen(text) is { } opened) text = opened;
            else if (text.Length == 0) text = _emptyRecipient;
            else if (stripped is { } local) return (new MailAddress(text, local.Domain), local.Match);
            else text = string.Concat(text, "@", _hostName);
        }
    }

    // One trailing dot goes; two dots, or a dot right behind the @, are mistakes that the syntax check shall see.
    private string TrimDomain(string text)
    {
        if (text.Length > 1 && text[^1] == '.' && text[^2] is not ('.' or '@') && text.Contains('@', StringComparison.Ordinal)) text = text[..^1];
        return _ignoresNullDomain && text.EndsWith('@') ? text[..^1] : text;
    }

    // What stood before a local domain: an address of its own, if it holds an operator. Null when it is only a name.
    private string? TryOpen(string local)
    {
        bool isQuoted = NeedsQuotes(local);
        if (isQuoted && !_opensQuoted) return null;
        int at = local.LastIndexOf('@');
        if (at >= 0) return Complete(local[..at], local[(at + 1)..]);
        int bang = _swapsBangPath ? local.IndexOf('!', StringComparison.Ordinal) : -1;
        int percent = _hasPercentHack ? local.LastIndexOf('%') : -1;
        bool isPercentFirst = isQuoted ? percent >= 0 : bang < 0 && percent >= 0;
        if (isPercentFirst) return Complete(local[..percent], local[(percent + 1)..]);
        return bang >= 0 ? Complete(local[(bang + 1)..], local[..bang]) : null;
    }

    // Dots at an edge don't count here: they make no difference to what the operators mean.
    private static bool NeedsQuotes(string local)
    {
        foreach (char c in local)
            if (!LocalPartSyntax.IsAtext(c) && c != '.') return true;
        return false;
    }

    private string Complete(string local, string domain) => string.Concat(local, "@", _completion.CompleteDomain(domain));
}

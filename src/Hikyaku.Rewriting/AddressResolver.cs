using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Mail;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>
/// trivial-rewrite's resolver for one snapshot: recipient → class, transport, next hop and the address as delivered. Immutable and thread-safe.
/// Smtpd's restrictions, the queue manager and explain all ask this one object, so that no two of them can disagree about an address.
/// </summary>
public sealed class AddressResolver
{
    private AddressResolver()
    {
    }

    /// <summary>Builds a resolver from one view of the parameters. Faults become diagnostics; the resolver then defers what they touch.</summary>
    /// <param name="parameters">main.cf as the asking service sees it.</param>
    /// <param name="tables">The snapshot's tables; they must outlive the resolver.</param>
    /// <param name="interfaces">This machine's addresses, for inet_interfaces.</param>
    /// <param name="diagnostics">Receives what check must tell.</param>
    public static AddressResolver Create(
        ParameterView parameters, TableSet tables, IInterfaceAddresses interfaces, ICollection<Diagnostic> diagnostics) => throw new NotImplementedException();

    /// <summary>Resolves one recipient. Completes at once unless a table has to be asked over a network.</summary>
    public ValueTask<Resolution> ResolveAsync(MailAddress sender, MailAddress recipient, CancellationToken cancellationToken)
        => throw new NotImplementedException();

    /// <summary>The class of a domain alone: no tables of transports are asked, no failure is hidden (a table's error is <see cref="LookupStatus.Error"/>).</summary>
    public ValueTask<DomainClassification> ClassifyAsync(string domain, CancellationToken cancellationToken) => throw new NotImplementedException();
}

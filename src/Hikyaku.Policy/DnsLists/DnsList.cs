using System.Net;
using Hikyaku.Dns;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Lookups;
using Hikyaku.Rewriting;

namespace Hikyaku.Policy.DnsLists;

/// <summary>A DNS list as a restriction names it: <c>domain</c>, or <c>domain=filter</c> (RFC 5782; postconf(5) reject_rbl_client).</summary>
internal sealed class DnsList
{
    private readonly DnsListFilter? _filter;

    public DnsList(string argument)
    {
        (Argument, Domain) = (argument, DomainOf(argument));
        if (Domain.Length < argument.Length && DnsListFilter.TryParse(argument[(Domain.Length + 1)..], out DnsListFilter? filter, out _)) _filter = filter;
    }

    /// <summary>As written: the first key in rbl_reply_maps.</summary>
    public string Argument { get; }

    /// <summary>Without the filter.</summary>
    public string Domain { get; }

    /// <summary>What is wrong with a restriction's argument; null for a good one.</summary>
    public static string? FaultOf(string argument)
    {
        int filter = DomainOf(argument).Length + 1;
        return filter > argument.Length || DnsListFilter.TryParse(argument[filter..], out _, out string fault) ? null : $"RBL reply error: {fault}";
    }

    /// <summary>The name to ask for, or null when there is nothing to ask: no such subject yet, an address literal, a number in place of a domain.</summary>
    public string? QueryFor(Evaluation evaluation, LookupSubject subject)
    {
        if (subject == LookupSubject.ClientAddress) return ReversedAddress.Under(evaluation.Request.Client.Name.Address, Domain);
        if (subject.TextOf(evaluation) is not { } text) return null;
        string domain = MailHost.ToAscii(text[(text.LastIndexOf('@') + 1)..]);
        // Lists of names answer "no addresses here" to anything that ends like one.
        bool isNumeric = domain.AsSpan(domain.LastIndexOf('.') + 1) is { IsEmpty: false } last && !last.ContainsAnyExceptInRange('0', '9');
        return isNumeric || !HostSyntax.IsHostName(domain) ? null : $"{domain}.{Domain}";
    }

    /// <summary>Sends the question ahead, so that those of a whole list travel together.</summary>
    public void Begin(Evaluation evaluation, LookupSubject subject)
    {
        // The open-relay check answers both ways, and each question that nobody needs would double its paths.
        if (evaluation.Services.IsRelayCheck || QueryFor(evaluation, subject) is not { } query) return;
        _ = evaluation.DnsLists.AskAsync(evaluation.Services.Dns, query, evaluation.CancellationToken);
    }

    /// <summary>Is it listed? Trouble with the DNS is logged, once for each question and session.</summary>
    public async ValueTask<DnsListStatus> FindAsync(Evaluation evaluation, string query)
    {
        DnsAnswer<IPAddress> answer = await evaluation.DnsLists.AskAsync(evaluation.Services.Dns, query, evaluation.CancellationToken).ConfigureAwait(false);
        evaluation.State.Matched = answer.IsFound ? $"{query} {string.Join(' ', answer.Records)}" : $"{query}: {(answer.IsAbsent ? "not listed" : answer.Cause)}";
        if (answer.IsFound)
        {
            bool counts = _filter is null || evaluation.Services.IsRelayCheck || answer.Records.Any(_filter.Matches);
            return counts ? DnsListStatus.Listed : DnsListStatus.NotListed;
        }
        if (answer.IsAbsent) return DnsListStatus.NotListed;
        if (evaluation.DnsLists.MustTell(query)) evaluation.Warn($"{query}: RBL lookup error: {DnsCause.Sentence(query, "A", answer.Cause)}");
        return DnsListStatus.Unknown;
    }

    private static string DomainOf(string argument) => argument.Split('=', 2)[0];
}

using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Rewriting;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Smtpd;

/// <summary>The lists that sort clients; null matches nobody.</summary>
public sealed record SmtpdClientLists
{
    public static readonly SmtpdClientLists Empty = new();

    /// <summary>postconf(5) smtpd_forbid_bare_newline_exclusions.</summary>
    public NetworkMatchList? BareNewlineExclusions { get; init; }

    /// <summary>postconf(5) smtpd_client_event_limit_exceptions.</summary>
    public NetworkMatchList? EventLimitExceptions { get; init; }

    /// <summary>postconf(5) local_header_rewrite_clients.</summary>
    public LocalRewriteClients? LocalRewriteClients { get; init; }

    public static SmtpdClientLists From(ParameterView view, TableSet tables, LocalRewriteClients localRewriteClients)
    {
        return new SmtpdClientLists
        {
            BareNewlineExclusions = ListOf(view.Get(SmtpdParameters.ForbidBareNewlineExclusions), SmtpdParameters.ForbidBareNewlineExclusions.Name),
            EventLimitExceptions = ListOf(view.Get(SmtpdParameters.ClientEventLimitExceptions), SmtpdParameters.ClientEventLimitExceptions.Name),
            LocalRewriteClients = localRewriteClients,
        };

        NetworkMatchList ListOf(IReadOnlyList<ListWord> words, string name)
            => new(words, tables, name, view.Get(MailParameters.ParentDomainMatchesSubdomains).Any(w => w.Text == name));
    }
}

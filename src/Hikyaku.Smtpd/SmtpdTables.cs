using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Rewriting;
using Hikyaku.Tables;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Smtpd;

/// <summary>The tables and lists that a session asks; a list that is null matches nobody.</summary>
public sealed record SmtpdTables
{
    public static readonly SmtpdTables Empty = new();

    /// <summary>postconf(5) smtpd_forbid_bare_newline_exclusions.</summary>
    public NetworkMatchList? BareNewlineExclusions { get; init; }

    /// <summary>postconf(5) smtpd_client_event_limit_exceptions.</summary>
    public NetworkMatchList? EventLimitExceptions { get; init; }

    /// <summary>postconf(5) local_header_rewrite_clients.</summary>
    public LocalRewriteClients? LocalRewriteClients { get; init; }

    /// <summary>postconf(5) smtpd_discard_ehlo_keyword_address_maps: by address, the EHLO keywords that the client isn't told.</summary>
    public LookupTableList DiscardedKeywords { get; init; } = LookupTableList.Empty;

    /// <summary>postconf(5) smtpd_command_filter: by command line, the one to take instead.</summary>
    public LookupTableList CommandFilter { get; init; } = LookupTableList.Empty;

    public static SmtpdTables Open(ParameterView view, TableSet tables, LocalRewriteClients localRewriteClients)
    {
        return new SmtpdTables
        {
            BareNewlineExclusions = ListOf(SmtpdParameters.ForbidBareNewlineExclusions),
            EventLimitExceptions = ListOf(SmtpdParameters.ClientEventLimitExceptions),
            LocalRewriteClients = localRewriteClients,
            DiscardedKeywords = tables.OpenList(view.Get(SmtpdParameters.DiscardEhloKeywordAddressMaps)),
            CommandFilter = tables.OpenList(view.GetWords(SmtpdParameters.CommandFilter)),
        };

        NetworkMatchList ListOf(ListParameter row)
            => new(view.Get(row), tables, row.Name, view.Get(MailParameters.ParentDomainMatchesSubdomains).Any(w => w.Text == row.Name));
    }
}

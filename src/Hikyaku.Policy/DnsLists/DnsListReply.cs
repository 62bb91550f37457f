using System.Globalization;
using Hikyaku.Configuration.Expansion;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Dns;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Restrictions;
using Hikyaku.Tables;

namespace Hikyaku.Policy.DnsLists;

/// <summary>What somebody is told whom a DNS list has: rbl_reply_maps' template for the list, or default_rbl_reply, with its <c>$names</c> filled in.</summary>
internal sealed class DnsListReply(RestrictionRequest request)
{
    private const int ReasonLimit = 500; // characters of TXT records
    private const string Separator = " / ";

    private static readonly EnhancedStatus Unavailable = new(4, 7, 1);

    private readonly string _code = request.Settings.Code(MailParameters.MapsRblRejectCode).ToString(CultureInfo.InvariantCulture);
    private readonly string _defaultTemplate = request.Parameters.Get(DefaultParameters.RblReply);
    private readonly LookupTableList _templates = request.Tables.OpenList(request.Parameters.Get(MailParameters.RblReplyMaps));
    private readonly ExpansionFilter _filter = new(request.Parameters.Get(SmtpdParameters.ExpansionFilter));

    /// <param name="evaluation">The check.</param>
    /// <param name="list">The list that has it.</param>
    /// <param name="query">The name that was found.</param>
    /// <param name="subject">Who is listed.</param>
    public async ValueTask<RestrictionOutcome> RejectAsync(Evaluation evaluation, DnsList list, string query, LookupSubject subject)
    {
        LookupMatch template = LookupMatch.None;
        foreach (string key in list.Argument == list.Domain ? (string[])[list.Domain] : [list.Argument, list.Domain])
        {
            template = await _templates.FindAsync(key, evaluation.CancellationToken).ConfigureAwait(false);
            if (template.IsError) return evaluation.ServerError($"{template.Table?.Name} lookup error for \"{key}\": {template.Result.Value}");
            if (template.IsFound) break;
        }
        string reason = await ReasonAsync(evaluation, query).ConfigureAwait(false);
        if (reason.Length > 0) evaluation.State.Matched += $" \"{reason}\"";
        string? Find(string name) => Attribute(evaluation, list, reason, subject, name) is { } value ? _filter.Apply(value) : null;
        if (!template.IsFound || !TryExpand(evaluation, template.Result.Value, list, Find, out string reply)) TryExpand(evaluation, _defaultTemplate, list, Find, out reply);
        return Refuse(evaluation, reply, subject.ReplyClassOf());
    }

    private string? Attribute(Evaluation evaluation, DnsList list, string reason, LookupSubject subject, string name) => name switch
    {
        "rbl_code" => _code,
        "rbl_domain" => list.Domain,
        "rbl_reason" or "rbl_txt" => reason,
        "rbl_what" => subject.TextOf(evaluation),
        "rbl_class" => subject.ReplyClassOf(),
        _ => SessionAttributes.Find(evaluation, name),
    };

    private static bool TryExpand(Evaluation evaluation, string template, DnsList list, Func<string, string?> attributes, out string text)
    {
        if (AttributeTemplate.TryExpand(template, attributes, out text, out string fault)) return true;
        evaluation.Warn($"bad rbl reply template for domain {list.Argument}: {template}: {fault}");
        return false;
    }

    private static RestrictionOutcome Refuse(Evaluation evaluation, string reply, string replyClass)
    {
        bool isReply = reply.Length > 3 && reply[0] is '4' or '5' && char.IsAsciiDigit(reply[1]) && char.IsAsciiDigit(reply[2]) && reply[3] == ' ';
        if (!isReply)
        {
            evaluation.Warn($"rbl response code configuration error: {reply}");
            return evaluation.Reject(ErrorKind.Policy, ReplyCode.MailboxBusy, Unavailable, "Service unavailable");
        }
        EnhancedStatus status = Unavailable;
        string text = reply[4..].TrimStart();
        if (EnhancedStatus.TryParse(text, out EnhancedStatus written, out int length)) (status, text) = (written, text[length..].TrimStart());
        int code = int.Parse(reply.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        return evaluation.Reject(ErrorKind.Policy, code, EnhancedStatusMapping.Fit(status, replyClass), text.Length > 0 ? text : "Service unavailable");
    }

    // The TXT records say why (RFC 5782 section 2.1). Without any the reply does without.
    private static async ValueTask<string> ReasonAsync(Evaluation evaluation, string query)
    {
        DnsAnswer<string> texts = await evaluation.Services.Dns.ResolveTextsAsync(query, evaluation.CancellationToken).ConfigureAwait(false);
        string reason = string.Join(Separator, texts.Records);
        return reason.Length > ReasonLimit ? reason[..ReasonLimit] : reason;
    }
}

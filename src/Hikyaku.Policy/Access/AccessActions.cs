using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;
using Hikyaku.Policy.Restrictions;

namespace Hikyaku.Policy.Access;

/// <summary>The right-hand sides of access(5): one action with a text, a reply of its own, or a list of restrictions.</summary>
internal sealed class AccessActions(RestrictionRequest request)
{
    private static readonly EnhancedStatus RejectStatus = new(5, 7, 1);
    private static readonly EnhancedStatus DeferStatus = new(4, 7, 1);

    private readonly int _rejectCode = request.Settings.Code(MailParameters.AccessMapRejectCode);
    private readonly int _deferCode = request.Settings.Code(MailParameters.AccessMapDeferCode);
    private readonly RestrictionCompiler _compiler = request.Compiler;

    public ValueTask<RestrictionOutcome> ApplyAsync(Evaluation evaluation, AccessAnswer answer)
    {
        string value = answer.Value;
        int end = value.AsSpan().IndexOfAny(' ', '\t');
        string action = end < 0 ? value : value[..end];
        string text = end < 0 ? "" : value[end..].Trim(' ', '\t');
        RestrictionOutcome? outcome = action.ToUpperInvariant() switch
        {
            "DUNNO" => RestrictionOutcome.Dunno,
            "OK" or "RELAY" => RestrictionOutcome.Ok,
            "REJECT" => Refuse(evaluation, answer, _rejectCode, RejectStatus, text, "Access denied"),
            "DEFER" => Refuse(evaluation, answer, _deferCode, DeferStatus, text, "Access denied"),
            "DEFER_IF_PERMIT" => Postpone(evaluation, answer, text, isIfPermit: true),
            "DEFER_IF_REJECT" => Postpone(evaluation, answer, text, isIfPermit: false),
            "HOLD" or "DISCARD" or "PREPEND" or "INFO" or "WARN" or "HANGUP" => AccessDirectives.Apply(evaluation, answer, action.ToUpperInvariant(), text),
            "FILTER" or "REDIRECT" or "BCC" => evaluation.ServerError($"access table {answer.Table}: action {action} is not supported yet (chapter 6 of the road)"),
            _ when IsDigits(value) => RestrictionOutcome.Ok, // a time stamp of an authentication scheme
            _ when text.Length > 0 && TryReadCode(action, out int code) => Refuse(evaluation, answer, code, new EnhancedStatus((byte)(code / 100), 7, 1), text, "Access denied"),
            _ => null,
        };
        return outcome is { } done ? ValueTask.FromResult(done) : EvaluateListAsync(evaluation, answer);
    }

    private static RestrictionOutcome Refuse(Evaluation evaluation, AccessAnswer answer, int code, EnhancedStatus status, string text, string otherwise)
    {
        if (EnhancedStatus.TryParse(text, out EnhancedStatus written, out int length)) (status, text) = (written, text[length..].TrimStart());
        return evaluation.Reject(code, EnhancedStatusMapping.Fit(status, answer.ReplyClass), answer.ReplyName, answer.ReplyClass, text.Length > 0 ? text : otherwise);
    }

    private RestrictionOutcome Postpone(Evaluation evaluation, AccessAnswer answer, string text, bool isIfPermit)
    {
        EnhancedStatus status = DeferStatus;
        if (EnhancedStatus.TryParse(text, out EnhancedStatus written, out int length)) (status, text) = (written, text[length..].TrimStart());
        string reply = $"<{answer.ReplyName}>: {answer.ReplyClass} rejected: {(text.Length > 0 ? text : "Service unavailable")}";
        status = EnhancedStatusMapping.Fit(status, answer.ReplyClass);
        return isIfPermit ? evaluation.DeferIfPermit(_deferCode, status, reply) : evaluation.DeferIfReject(_deferCode, status, reply);
    }

    // Restrictions on the right: general ones in it speak of what was looked up.
    private ValueTask<RestrictionOutcome> EvaluateListAsync(Evaluation evaluation, AccessAnswer answer)
    {
        if (answer.Value.Contains(':', StringComparison.Ordinal))
            return ValueTask.FromResult(evaluation.ServerError(
                $"access table {answer.Table} has entry with lookup table: {answer.Value}; define a restriction class and specify its name instead"));
        RestrictionList list = _compiler.CompileAccessValue(answer.Value, answer.Table);
        if (!list.IsEmpty) return list.EvaluateAsync(evaluation, evaluation.Context with { ReplyName = answer.ReplyName, ReplyClass = answer.ReplyClass });
        evaluation.Warn($"access table {answer.Table} entry {answer.Subject} has empty value");
        return ValueTask.FromResult(RestrictionOutcome.Ok);
    }

    private static bool IsDigits(string value) => value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool TryReadCode(string action, out int code)
    {
        code = 0;
        if (action.Length != 3 || action[0] is not ('4' or '5') || !IsDigits(action)) return false;
        code = (action[0] - '0') * 100 + (action[1] - '0') * 10 + (action[2] - '0');
        return true;
    }
}

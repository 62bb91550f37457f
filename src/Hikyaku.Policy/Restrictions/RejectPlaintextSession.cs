using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Restrictions;

/// <summary>postconf(5) reject_plaintext_session</summary>
internal sealed class RejectPlaintextSession(RestrictionRequest request) : Restriction(request.Word)
{
    private readonly int _code = request.Settings.Code(MailParameters.PlaintextRejectCode);

    public override ValueTask<RestrictionOutcome> EvaluateAsync(Evaluation evaluation)
        => evaluation.Request.IsTlsActive
            ? Dunno
            : Done(evaluation.Reject(ErrorKind.Policy, _code, new EnhancedStatus(4, 7, 1), "Session encryption is required"));
}

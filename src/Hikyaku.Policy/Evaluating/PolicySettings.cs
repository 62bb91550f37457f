using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Policy.Evaluating;

/// <summary>The switches that every stage reads, once per snapshot. Reply codes belong to the restrictions that use them.</summary>
internal sealed class PolicySettings(ParameterView parameters)
{
    private readonly ParameterView _parameters = parameters;

    /// <summary>postconf(5) smtpd_delay_reject</summary>
    public bool DelaysReject { get; } = parameters.Get(SmtpdParameters.DelayReject);

    /// <summary>postconf(5) smtpd_relay_before_recipient_restrictions</summary>
    public bool RelayBeforeRecipient { get; } = parameters.Get(SmtpdParameters.RelayBeforeRecipientRestrictions);

    /// <summary>postconf(5) smtpd_reject_unlisted_recipient</summary>
    public bool RejectsUnlistedRecipient { get; } = parameters.Get(SmtpdParameters.RejectUnlistedRecipient);

    /// <summary>postconf(5) smtpd_reject_unlisted_sender</summary>
    public bool RejectsUnlistedSender { get; } = parameters.Get(SmtpdParameters.RejectUnlistedSender);

    /// <summary>postconf(5) soft_bounce: every 5xx is a 4xx.</summary>
    public bool SoftBounce { get; } = parameters.Get(MailParameters.SoftBounce);

    /// <summary>postconf(5) allow_untrusted_routing</summary>
    public bool AllowsUntrustedRouting { get; } = parameters.Get(MailParameters.AllowUntrustedRouting);

    /// <summary>postconf(5) smtpd_sasl_auth_enable</summary>
    public bool SaslEnabled { get; } = parameters.Get(SmtpdSaslParameters.AuthEnable);

    /// <summary>postconf(5) myhostname</summary>
    public string Myhostname { get; } = parameters.Get(MailParameters.Myhostname);

    /// <summary>postconf(5) smtputf8_enable</summary>
    public bool AllowsUtf8 { get; } = parameters.Get(MailParameters.Smtputf8Enable);

    /// <summary>postconf(5) receive_override_options no_unknown_recipient_checks</summary>
    public bool SkipsUnknownRecipientChecks { get; } = parameters.Get(MailParameters.ReceiveOverrideOptions)
        .Any(static w => w.Text.Equals("no_unknown_recipient_checks", StringComparison.OrdinalIgnoreCase));

    /// <summary>A reply code parameter's value.</summary>
    public int Code(IntParameter parameter) => (int)_parameters.Get(parameter);

    /// <summary>A …_tempfail_action parameter: true for defer_if_permit, false for defer at once.</summary>
    public bool DefersIfPermit(StringParameter parameter) => !_parameters.Get(parameter).Equals("defer", StringComparison.OrdinalIgnoreCase);

    public string Text(StringParameter parameter) => _parameters.Get(parameter);
}

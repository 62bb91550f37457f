namespace Hikyaku.Smtp.Commands;

/// <summary>What this server takes in MAIL and RCPT: what it doesn't offer it doesn't take.</summary>
/// <param name="IsStrict">postconf(5) strict_rfc821_envelopes.</param>
/// <param name="OffersSmtpUtf8">SMTPUTF8 stands in the EHLO reply.</param>
/// <param name="OffersDsn">DSN stands in the EHLO reply.</param>
public readonly record struct CommandSyntax(bool IsStrict, bool OffersSmtpUtf8, bool OffersDsn);

namespace Hikyaku.Mail;

/// <summary>SMTP reply codes by what they say (RFC 5321 section 4.2.3 unless another source is named).</summary>
public static class ReplyCode
{
    public const int HelpMessage = 214;
    public const int ServiceReady = 220;
    public const int Closing = 221;
    public const int AuthSucceeded = 235; // RFC 4954 section 6
    public const int Ok = 250;
    public const int CannotVerify = 252;
    public const int AuthContinue = 334; // RFC 4954 section 6
    public const int StartMailInput = 354;
    public const int ServiceNotAvailable = 421;
    public const int MailboxBusy = 450;
    public const int LocalError = 451;
    public const int InsufficientStorage = 452;
    public const int TemporaryAuthFailure = 454; // RFC 4954 section 6; RFC 3207 section 4
    public const int SyntaxError = 500;
    public const int ParameterSyntaxError = 501;
    public const int CommandNotImplemented = 502;
    public const int BadSequence = 503;
    public const int ParameterNotImplemented = 504;
    public const int ServerDoesNotAcceptMail = 521; // RFC 7504
    public const int AuthRequired = 530; // RFC 4954 section 6; RFC 3207 section 4
    public const int AuthFailed = 535; // RFC 4954 section 6
    public const int EncryptionRequired = 538; // RFC 4954 section 6
    public const int MailboxUnavailable = 550;
    public const int ExceededStorage = 552;
    public const int MailboxNameNotAllowed = 553;
    public const int TransactionFailed = 554;
    public const int ParametersNotRecognized = 555;
    public const int DomainDoesNotAcceptMail = 556; // RFC 7504
}

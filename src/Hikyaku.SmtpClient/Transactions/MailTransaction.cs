using System.Buffers;
using Hikyaku.Mail;
using Hikyaku.Smtp.Ehlo;
using Hikyaku.Smtp.Replies;
using Hikyaku.SmtpClient.Connections;
using Hikyaku.SmtpClient.Session;

namespace Hikyaku.SmtpClient.Transactions;

/// <summary>
/// One message on one session.
/// </summary>
/// <remarks>
/// The normal path: [RSET] MAIL RCPT… DATA content end-of-data. With PIPELINING as many commands as fit a batch go out at once, DATA last in the last batch, and then
/// their replies are read; without it each command waits for its reply. Short cuts: MAIL refused, or no recipient accepted: nothing more is sent, or, when DATA was
/// in the same batch and got a 354 all the same, a lone end of data. What never happens: content goes out with no recipient accepted; a command is sent after a 421; a
/// reply that came before its command counts.
/// </remarks>
internal sealed class MailTransaction
{
    // Replies to a batch wait in the socket's buffers while we write: few enough that they always fit (RFC 2920 section 3.1).
    private const int BatchLimit = 64;

    private readonly SmtpSession _session;
    private readonly DeliveryAttempt _attempt;
    private readonly int[] _recipients;
    private readonly List<int> _accepted;
    private readonly int _firstRecipient;
    private DeliveryFailure? _messageFailure;
    private bool _isReadyForContent;
    private int _sent;
    private int _answered;

    public MailTransaction(SmtpSession session, DeliveryAttempt attempt)
    {
        _session = session;
        _attempt = attempt;
        _recipients = [.. attempt.Pending];
        _accepted = new List<int>(_recipients.Length);
        // Command numbers: RSET and MAIL below 0, then the recipients, then DATA.
        _firstRecipient = session.NeedsReset ? -2 : -1;
        _sent = _firstRecipient;
        _answered = _firstRecipient;
    }

    /// <summary>Nothing was answered yet: on a session that was idle, a lost connection then only means that the server had closed it.</summary>
    public bool IsUnanswered => _answered == _firstRecipient;

    /// <summary>Recipients get their results in the attempt.</summary>
    /// <exception cref="ConnectionFaultException">The connection broke; who has no result yet is the caller's to decide.</exception>
    public async ValueTask RunAsync(OutgoingContent content)
    {
        if (!CheckLimits()) return;
        _session.NeedsReset = true;
        while (_answered <= _recipients.Length && !_session.IsBroken && HasReasonToGoOn())
        {
            SmtpStage stage = StageOf(_sent);
            EncodeBatch();
            await _session.FlushAsync(stage).ConfigureAwait(false);
            while (_answered < _sent && !_session.IsBroken) Take(await _session.ReadReplyAsync(StageOf(_answered)).ConfigureAwait(false));
        }
        if (_isReadyForContent && !_session.IsBroken) await SendContentAsync(content).ConfigureAwait(false);
        if (_messageFailure is not null) FailMessage(_messageFailure);
    }

    private bool HasReasonToGoOn() => _messageFailure is null && (_sent < _recipients.Length || _accepted.Count > 0);

    private void EncodeBatch()
    {
        int limit = _session.Offer.Has(EhloExtensions.Pipelining) ? BatchLimit : 1;
        for (int i = 0; i < limit && _sent <= _recipients.Length; i++) Encode(_sent++);
    }

    private void Encode(int command)
    {
        EhloReply offer = _session.Offer;
        Envelope envelope = _attempt.Request.Envelope;
        if (command == -2) CommandEncoder.Write(_session.Output, "RSET"u8);
        else if (command == -1)
            CommandEncoder.WriteMail(_session.Output, new MailArguments(
                _attempt.Sender,
                offer.Has(EhloExtensions.Size) ? _attempt.Request.Content.LengthBytes : null,
                offer.Has(EhloExtensions.EightBitMime) && (envelope.Body != BodyType.SevenBit || _attempt.Request.Facts.HasEightBitContent),
                offer.Has(EhloExtensions.SmtpUtf8) && (envelope.SmtpUtf8 || NeedsSmtpUtf8()),
                offer.Has(EhloExtensions.Dsn) ? envelope.Return : DsnReturn.Unspecified,
                offer.Has(EhloExtensions.Dsn) ? envelope.EnvelopeId : null));
        else if (command < _recipients.Length)
            CommandEncoder.WriteRcpt(_session.Output, _attempt.Addresses[_recipients[command]], _attempt.Request.Recipients[_recipients[command]], offer.Has(EhloExtensions.Dsn));
        else CommandEncoder.Write(_session.Output, "DATA"u8);
    }

    private SmtpStage StageOf(int command)
        => command == -2 ? SmtpStage.Rset : command == -1 ? SmtpStage.Mail : command < _recipients.Length ? SmtpStage.Rcpt : SmtpStage.Data;

    private void Take(SmtpReply reply)
    {
        int command = _answered++;
        if (_session.IsBroken || (command < 0 && !reply.IsPositiveCompletion)) _messageFailure ??= Refusal(reply, StageOf(command));
        else if (command < 0) return;
        else if (command == _recipients.Length) TakeDataReply(reply);
        else if (_messageFailure is not null) return;
        else if (reply.IsPositiveCompletion) _accepted.Add(_recipients[command]);
        else _attempt.Fail(_recipients[command], Refusal(reply, SmtpStage.Rcpt), _session);
    }

    private void TakeDataReply(SmtpReply reply)
    {
        _isReadyForContent = reply.Code == ReplyCode.StartMailInput;
        if (!_isReadyForContent && _accepted.Count > 0) _messageFailure ??= Refusal(reply, SmtpStage.Data);
        if (_isReadyForContent && _session.Connection.HasUnreadInput)
            throw new ConnectionFaultException(ConnectionFault.ProtocolError, SmtpStage.Data, "a reply to content that was not sent yet");
    }

    private async ValueTask SendContentAsync(OutgoingContent content)
    {
        bool hasRecipients = _messageFailure is null && _accepted.Count > 0;
        if (hasRecipients) await ContentSender.SendAsync(_session, content).ConfigureAwait(false);
        else
        {
            // RFC 2920 section 3.1: the server waits for content although it took no recipient.
            _session.Output.Write(".\r\n"u8);
            await _session.FlushAsync(SmtpStage.EndOfData).ConfigureAwait(false);
        }
        SmtpReply reply = await _session.ReadReplyAsync(SmtpStage.EndOfData).ConfigureAwait(false);
        _session.NeedsReset = false;
        if (!hasRecipients) return;
        if (!reply.IsPositiveCompletion)
        {
            _messageFailure = Refusal(reply, SmtpStage.EndOfData);
            return;
        }
        EnhancedStatus status = reply.Status ?? EnhancedStatus.Success;
        string text = reply.ToString();
        foreach (int index in _accepted) _attempt.Succeed(index, _session, status, text);
    }

    private void FailMessage(DeliveryFailure failure)
    {
        foreach (int index in _recipients)
            if (_attempt.Pending.Contains(index)) _attempt.Fail(index, failure, _session);
    }

    private DeliveryFailure Refusal(SmtpReply reply, SmtpStage stage)
        => DeliveryFailure.FromReply(reply, _session.Host.Name, $"host {_session.Host.NameAndAddress} said: {reply} (in reply to {stage.Command})");

    // What the server has told already need not be asked.
    private bool CheckLimits()
    {
        EhloReply offer = _session.Offer;
        long size = _attempt.Request.Content.LengthBytes;
        if (offer.SizeLimitBytes > 0 && size > offer.SizeLimitBytes)
            FailMessage(new DeliveryFailure(new EnhancedStatus(5, 3, 4), $"message size {size} exceeds size limit {offer.SizeLimitBytes} of server {_session.Host.NameAndAddress}"));
        else if (!offer.Has(EhloExtensions.SmtpUtf8) && NeedsSmtpUtf8())
            FailMessage(new DeliveryFailure(new EnhancedStatus(5, 6, 7), $"SMTPUTF8 is required, but was not offered by host {_session.Host.NameAndAddress}"));
        else return true;
        return false;
    }

    private bool NeedsSmtpUtf8()
        => !System.Text.Ascii.IsValid(_attempt.Sender.ToInternalForm())
            || _recipients.Any(index => !System.Text.Ascii.IsValid(_attempt.Addresses[index].ToInternalForm()));
}

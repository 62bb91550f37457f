using System.Buffers;
using System.Text;
using Hikyaku.Smtp;
using Hikyaku.Smtp.Commands;
using Hikyaku.Smtpd.Settings;
using Hikyaku.Smtpd.Verbs;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>The engine: takes what the client sent, runs what is complete in it, and says what is to be done next. It knows no verb by name.</summary>
internal sealed class CommandLoop(SmtpServerSession session)
{
    private readonly CommandLineReader _lines = new();
    private readonly DataReceiver _data = new(session);
    private readonly byte[] _line = new byte[session.Settings.Limits.CommandLengthBytes];
    private SmtpVerb? _pending;
    private bool _hasPaused;
    private bool _hasPipelined;

    /// <summary>What the last call left: to be shown again, with what comes behind it.</summary>
    public ReadOnlySequence<byte> Unread { get; private set; }

    /// <summary>Runs everything that is complete.</summary>
    public async ValueTask<SessionAction> ProcessAsync(ReadOnlySequence<byte> input, CancellationToken cancellationToken)
    {
        Unread = input;
        while (true)
        {
            if (session.Phase == SessionPhase.Ended || session.Replies.HasHungUp || session.Policy.WantsHangUp) return SessionAction.Close;
            if (session.Phase == SessionPhase.Data)
            {
                (VerbOutcome outcome, Unread) = await _data.ReceiveAsync(Unread, cancellationToken).ConfigureAwait(false);
                if (outcome == VerbOutcome.Pending) return SessionAction.Read;
                Settle(_pending!, outcome);
                continue;
            }
            if (EndsForErrors()) return SessionAction.Close;
            if (MustPause()) return SessionAction.Pause;
            if (!await RunLineAsync(cancellationToken).ConfigureAwait(false)) return SessionAction.Read;
            if (session.WantsTls) return SessionAction.StartTls;
        }
    }

    /// <summary>What the client had sent before the greeting: logged, and true when the session is to end for it.</summary>
    public bool RefusesEarlyInput(ReadOnlySequence<byte> input) => !input.IsEmpty && FlagPipelining(input) && session.Settings.Dialog.ForbidUnauthorizedPipelining;

    public static void RefuseBareNewline(SmtpServerSession session)
    {
        session.Log.Decided("reject", session.Where, "bare <LF> received", session.Policy.Request, session.QueueId, []);
        session.Replies.Send($"{session.Settings.Dialog.BareNewlineRejectCode} 5.5.2 {session.Settings.HostName} Error: bare <LF> received");
        session.Phase = SessionPhase.Ended;
    }

    // smtpd_hard_error_limit
    private bool EndsForErrors()
    {
        if (!session.Errors.IsOverHardLimit) return false;
        session.Replies.Send($"421 4.7.0 {session.Settings.HostName} Error: too many errors");
        session.Log.Broken("too many errors", session.Where, session.QueueId);
        session.Phase = SessionPhase.Ended;
        return true;
    }

    // smtpd_soft_error_limit: one pause in front of each command, and not before there is one
    private bool MustPause()
    {
        if (!session.Errors.IsOverSoftLimit || session.Settings.Limits.ErrorSleepTime <= TimeSpan.Zero || Unread.PositionOf((byte)'\n') is null) return false;
        return _hasPaused = !_hasPaused;
    }

    private async ValueTask<bool> RunLineAsync(CancellationToken cancellationToken)
    {
        AuthDialog? auth = session.Auth;
        byte[] buffer = auth?.LineBuffer ?? _line;
        ReadOnlySequence<byte> input = Unread;
        ParseStatus status = _lines.Read(ref input, buffer.AsSpan(0, auth?.LineLimit ?? _line.Length), out int length);
        Unread = input;
        if (status == ParseStatus.NeedMore) return false;
        if (_lines.EndedInBareLf && RefusesBareLf()) return true;
        ReadOnlyMemory<byte> line = buffer.AsMemory(0, length);
        if (auth is not null && status == ParseStatus.Reject) Settle(_pending!, auth.RefuseLongResponse());
        else if (auth is not null) Settle(_pending!, await auth.ContinueAsync(line, cancellationToken).ConfigureAwait(false));
        else if (status == ParseStatus.Reject)
        {
            session.Replies.Send($"500 5.5.2 {session.Settings.HostName} Error: command too long");
            session.Errors.Add();
        }
        else await RunCommandAsync(line, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private bool RefusesBareLf()
    {
        SmtpdDialogSettings dialog = session.Settings.Dialog;
        if (dialog.BareNewline == BareNewlineMode.Normalize || session.Client.IsBareNewlineExempt) return false;
        if (dialog.BareNewline == BareNewlineMode.Reject) RefuseBareNewline(session);
        else session.Counters.SawBareLf = true;
        return dialog.BareNewline == BareNewlineMode.Reject;
    }

    // command = verb *( SP argument ) CRLF
    private async ValueTask RunCommandAsync(ReadOnlyMemory<byte> received, CancellationToken cancellationToken)
    {
        if (await CommandFilter.ApplyAsync(session, received, cancellationToken).ConfigureAwait(false) is not { } line) return;
        ReadOnlyMemory<byte> text = line.Trim(" \t"u8);
        int blank = text.Span.IndexOfAny(" \t"u8);
        ReadOnlyMemory<byte> word = blank < 0 ? text : text[..blank];
        SmtpVerb? verb = VerbTable.Find(word.Span);
        if (verb is null || HasControls(line.Span))
        {
            RefuseUnknown(line.Span, word.Span);
            return;
        }
        session.Counters.Count(verb.Index);
        if (IsRefused(verb)) return;
        session.Where = verb.Name;
        if (!Unread.IsEmpty && (!session.State.IsEsmtp || verb.Has(VerbTraits.LastInGroup)) && FlagPipelining(Unread) && session.Settings.Dialog.ForbidUnauthorizedPipelining)
        {
            session.Replies.Send("554 5.5.0 Error: SMTP protocol synchronization"u8);
            session.Phase = SessionPhase.Ended;
            return;
        }
        Settle(verb, await verb.RunAsync(session, blank < 0 ? default : text[blank..].TrimStart(" \t"u8), cancellationToken).ConfigureAwait(false));
    }

    private void Settle(SmtpVerb verb, VerbOutcome outcome)
    {
        _hasPaused = false;
        _pending = outcome == VerbOutcome.Pending ? verb : null;
        if (outcome == VerbOutcome.Pending) return;
        if (outcome == VerbOutcome.Succeeded) session.Counters.CountSuccess(verb.Index);
        else session.Errors.Add();
        if (verb.Has(VerbTraits.Junk)) session.Errors.AddJunk();
    }

    private bool IsRefused(SmtpVerb verb)
    {
        if (session.AccessDenied is { } denied && !verb.Has(VerbTraits.AfterRefusal))
        {
            session.Replies.Send(denied.AsSpan(1, 2) is "21" ? denied : $"503 5.7.0 Error: access denied for {session.Client.Name}");
            session.Errors.Add();
            return true;
        }
        if (session.Settings.Tls.Level != TlsSecurityLevel.Encrypt || session.State.Tls is not null || verb.Has(VerbTraits.BeforeTls)) return false;
        session.Replies.Send("530 5.7.0 Must issue a STARTTLS command first"u8);
        session.Errors.Add();
        return true;
    }

    private void RefuseUnknown(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word)
    {
        string name = PrintableText.FromBytes(word);
        _hasPaused = false;
        if (name.Length > 0 && session.Settings.Dialog.NoopCommands.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            session.Replies.Send("250 2.0.0 Ok"u8);
            session.Errors.AddJunk();
            return;
        }
        session.Counters.Count(-1);
        session.Where = "UNKNOWN";
        if (name.Length > 0 && VerbTable.Find(word) is null && (IsHeader(name) || session.Settings.Dialog.ForbiddenCommands.Contains(name)))
        {
            session.Log.Warn($"non-SMTP command from {session.Client.Name}: {PrintableText.FromBytes(line[..Math.Min(line.Length, 100)])}");
            session.Replies.Send("221 2.7.0 Error: I can break rules, too. Goodbye."u8);
            session.Phase = SessionPhase.Ended;
            return;
        }
        if (session.AccessDenied is not null) session.Replies.Send($"503 5.7.0 Error: access denied for {session.Client.Name}");
        else session.Replies.Send(name.Length == 0 || HasControls(line) ? "500 5.5.2 Error: bad syntax"u8 : "500 5.5.2 Error: command not recognized"u8);
        session.Errors.Add();
    }

    // field-name ":"
    private static bool IsHeader(string word)
    {
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !word.AsSpan(0, colon).ContainsAnyExceptInRange('!', '~');
    }

    // Control characters but TAB, and DEL: nothing lawful has them, and what they would do to the log or the next server nobody knows.
    private static bool HasControls(ReadOnlySpan<byte> line)
    {
        while (true)
        {
            int at = line.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
            if (at < 0) return false;
            if (line[at] != (byte)'\t' && line[at] < 128) return true;
            line = line[(at + 1)..];
        }
    }

    // Once for each session, as Postfix does
    private bool FlagPipelining(ReadOnlySequence<byte> input)
    {
        if (_hasPipelined) return false;
        _hasPipelined = true;
        session.Policy.Request.HasUnauthorizedPipelining = true;
        byte[] start = input.Slice(0, Math.Min(100, input.Length)).ToArray();
        session.Log.Info($"improper command pipelining after {session.Where} from {session.Client.Name}: {Escape(start)}");
        return true;
    }

    private static string Escape(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length + 16);
        foreach (byte b in bytes)
        {
            if (b == (byte)'\r') text.Append("\\r");
            else if (b == (byte)'\n') text.Append("\\n");
            else if (b == (byte)'\t') text.Append("\\t");
            else if (b == (byte)'\\') text.Append("\\\\");
            else if (b is >= (byte)' ' and <= (byte)'~') text.Append((char)b);
            else text.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0'));
        }
        return text.ToString();
    }
}

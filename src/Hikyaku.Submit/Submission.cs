using System.Buffers;
using Hikyaku.Storage.Maildrop;

namespace Hikyaku.Submit;

/// <summary>Takes one message from standard input into the maildrop. The server needn't run.</summary>
internal sealed class Submission(SubmitOptions options, SubmitSettings settings, SubmitEnvironment environment)
{
    private bool _skipsMailboxLines = true;
    private bool? _stripsCr = settings.LineEndings switch { "always" => true, "never" => false, _ => null };
    private bool _isContinued;
    private long _size;

    /// <exception cref="SubmitException">The message is not in the maildrop.</exception>
    public void Run()
    {
        string login = environment.FindUser(environment.UserId)?.Name ?? "";
        string sender = options.Sender is { } given ? RecipientSyntax.ReadSender(given, options.Warnings) : login;
        if (options.Sender is null && login.Length == 0)
            throw new SubmitException(ExitCode.SystemError, $"no login name found for user ID {environment.UserId}");
        string who = $"{sender}({environment.UserId})";
        try
        {
            Enqueue(sender, who);
        }
        catch (SubmitException e)
        {
            throw new SubmitException(e.ExitCode, $"{who}: {e.Message}");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new SubmitException(ExitCode.NoPermission, $"{who}: {e.Message} The program must be set-gid to the group of {settings.Maildrop}");
        }
        catch (ArgumentException e)
        {
            throw new SubmitException(ExitCode.DataError, $"{who}: {e.Message}");
        }
        catch (IOException e)
        {
            throw new SubmitException(ExitCode.TemporaryFailure, $"{who}: error writing queue file: {e.Message}");
        }
    }

    private void Enqueue(string sender, string who)
    {
        var recipients = new List<string>();
        foreach (string argument in options.Recipients) RecipientSyntax.ReadArgument(argument, recipients);
        if (recipients.Count == 0 && !options.ExtractsRecipients)
            throw new SubmitException(ExitCode.Usage, "Recipient addresses must be specified on the command line or via the -t option");
        var envelope = new MaildropEnvelope
        {
            SubmittedAt = environment.Time.GetUtcNow(),
            Sender = sender,
            FullName = options.FullName ?? environment.Variable("NAME") ?? environment.FindUser(environment.UserId)?.FullName,
            Body = options.Body,
            Return = options.Return,
            EnvelopeId = options.EnvelopeId,
            IsLocal = !options.IsGateway,
            Recipients = [.. recipients.Select(address => new MaildropRecipient(address, options.Notify))],
        };
        using MaildropWriter writer = MaildropWriter.Create(settings.Maildrop, envelope);
        using IDisposable interruption = Interruption.Guard(writer);
        HeaderRecipients? extracted = options.ExtractsRecipients ? new HeaderRecipients(settings.HeaderSizeLimitBytes) : null;
        Copy(writer, extracted);
        if (extracted is not null) AddExtracted(writer, extracted, recipients.Count, who);
        writer.Commit();
    }

    private void AddExtracted(MaildropWriter writer, HeaderRecipients extracted, int count, string who)
    {
        extracted.End();
        foreach (string field in extracted.Unclear) environment.Error.WriteLine($"sendmail: warning: {who}: not all of this is an address: {field}");
        if (extracted.Found.Count + count == 0) throw new SubmitException(ExitCode.Usage, "No recipient addresses found in message header");
        foreach (string address in extracted.Found) writer.AddExtractedRecipient(new MaildropRecipient(address, options.Notify));
    }

    private void Copy(MaildropWriter writer, HeaderRecipients? extracted)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        int filled = 0;
        while (true)
        {
            int read = Read(buffer.AsSpan(filled));
            filled += read;
            int used = 0;
            while (buffer.AsSpan(used, filled - used).IndexOf((byte)'\n') is int length and >= 0)
            {
                if (!TakeLine(buffer.AsSpan(used, length), hasEnd: true, writer, extracted)) return;
                used += length + 1;
            }
            if (read == 0 && filled > used) TakeLine(buffer.AsSpan(used, filled - used), hasEnd: false, writer, extracted);
            if (read == 0) return;
            if (used == 0 && filled == buffer.Length)
            {
                TakePiece(buffer, writer, extracted);
                filled = 0;
                continue;
            }
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
        }
    }

    private int Read(Span<byte> target)
    {
        try
        {
            return environment.Input.Read(target);
        }
        catch (IOException e)
        {
            throw new SubmitException(ExitCode.DataError, $"error reading input: {e.Message}");
        }
    }

    // The whole buffer is one line that goes on. Recipients in a header line of that length are beyond any limit.
    private void TakePiece(ReadOnlySpan<byte> piece, MaildropWriter writer, HeaderRecipients? extracted)
    {
        if (!_isContinued) extracted?.AddLine(piece);
        _isContinued = true;
        _skipsMailboxLines = false;
        Write(writer, piece);
    }

    /// <summary>False when the message has ended.</summary>
    private bool TakeLine(ReadOnlySpan<byte> line, bool hasEnd, MaildropWriter writer, HeaderRecipients? extracted)
    {
        _stripsCr ??= line is [.., (byte)'\r'];
        bool isWhole = !_isContinued;
        _isContinued = false;
        if (_skipsMailboxLines && line.TrimStart((byte)'>').StartsWith("From "u8)) return true;
        _skipsMailboxLines = false;
        if (_stripsCr == true && hasEnd) line = line.TrimEnd((byte)'\r');
        if (options.EndsAtDot && isWhole && line is [(byte)'.']) return false;
        if (isWhole) extracted?.AddLine(line);
        Write(writer, line);
        Write(writer, "\n"u8);
        return true;
    }

    private void Write(MaildropWriter writer, ReadOnlySpan<byte> text)
    {
        _size += text.Length;
        if (settings.MessageSizeLimitBytes > 0 && _size > settings.MessageSizeLimitBytes)
            throw new SubmitException(ExitCode.Unavailable, "Error: message file too big");
        writer.WriteContent(text);
    }
}

using System.Buffers;
using System.Net.Sockets;
using System.Text.Json;
using Hikyaku.Mail.Contracts.Admin;
using Hikyaku.Storage.Maildrop;

namespace Hikyaku.Submit;

/// <summary>mailq and the -q options: questions to the running server.</summary>
internal sealed class QueueCommands(SubmitSettings settings, SubmitEnvironment environment, string program)
{
    /// <exception cref="SubmitException">The queue can't be shown.</exception>
    public void List()
    {
        IReadOnlyList<QueueListingMessage> messages;
        try
        {
            byte[] answer = AdminClient.Send(settings.AdminSocket, "GET", "/queue", []);
            messages = JsonSerializer.Deserialize(answer, QueueListingJson.Default.QueueListing)?.Messages ?? [];
        }
        catch (JsonException e)
        {
            throw new SubmitException(ExitCode.Software, $"malformed answer of the server: {e.Message}");
        }
        catch (SocketException e)
        {
            messages = ReadMaildrop(e);
        }
        // A damaged message is in none of Postfix's lists; hikyaku queue list shows it.
        var report = new MailqReport(environment.Output, environment.Time.LocalTimeZone, settings.HasLongQueueIds, settings.EmptyAddress);
        report.Write([.. messages.Where(static m => m.State != "corrupt")]);
    }

    /// <summary>Makes waiting mail due: all of it, that for a site, or one message.</summary>
    /// <exception cref="SubmitException">The server doesn't run, or refused.</exception>
    public void Flush(string? site, string? id)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            if (site is not null) json.WriteString("recipientDomain", site.TrimStart('@'));
            if (id is not null)
            {
                json.WriteStartArray("ids");
                json.WriteStringValue(id);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        try
        {
            AdminClient.Send(settings.AdminSocket, "POST", "/queue/flush", body.ToArray());
        }
        catch (SocketException e)
        {
            throw new SubmitException(ExitCode.Unavailable, $"Cannot flush mail queue - mail system is down ({settings.AdminSocket}: {e.Message})");
        }
    }

    // What sendmail left is all that can be told while the server is down; who may not look there is told nothing.
    private List<QueueListingMessage> ReadMaildrop(SocketException cause)
    {
        string[] files;
        try
        {
            files = Directory.GetFiles(settings.Maildrop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmitException(ExitCode.Unavailable, $"Queue report unavailable - mail system is down ({settings.AdminSocket}: {cause.Message})");
        }
        environment.Error.WriteLine(
            $"{program}: warning: Mail system is down -- showing what waits in {settings.Maildrop} ({settings.AdminSocket}: {cause.Message}); "
            + "what was accepted already is shown by 'hikyaku queue dump --offline'");
        var messages = new List<QueueListingMessage>();
        foreach (string file in files.Order(StringComparer.Ordinal))
            if (Describe(file) is { } message) messages.Add(message);
        return messages;
    }

    // Recipients of sendmail -t stand behind the content.
    private static IReadOnlyList<MaildropRecipient> ReadExtracted(MaildropReader reader)
    {
        var content = new ArrayBufferWriter<byte>(64 * 1024);
        while (reader.ReadContent(content, 32 * 1024)) content.ResetWrittenCount();
        return reader.ReadExtracted();
    }

    private QueueListingMessage? Describe(string file)
    {
        string id = Path.GetFileName(file);
        if (id.Contains('.', StringComparison.Ordinal) || MaildropReader.TryOpen(file, out MaildropReader? reader, out _) != MaildropOpenStatus.Opened) return null;
        using (reader)
        {
            try
            {
                MaildropEnvelope envelope = reader!.ReadEnvelope();
                IEnumerable<MaildropRecipient> recipients = envelope.Recipients.Concat(ReadExtracted(reader));
                return new QueueListingMessage(
                    id, "maildrop", envelope.SubmittedAt, new FileInfo(file).Length, envelope.Sender, null, 0, [.. recipients.Select(static r => new QueueListingRecipient(r.Address, null))]);
            }
            catch (InvalidDataException e)
            {
                environment.Error.WriteLine($"{program}: warning: {file}: {e.Message}");
                return null;
            }
        }
    }
}

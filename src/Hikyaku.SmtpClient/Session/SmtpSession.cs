using Hikyaku.Smtp.Ehlo;
using Hikyaku.Smtp.Replies;
using Hikyaku.SmtpClient.Connections;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.SmtpClient.Transactions;

namespace Hikyaku.SmtpClient.Session;

/// <summary>A connection that is ready for mail: greeted, and where asked for encrypted and authenticated. Carries one message after another.</summary>
internal sealed class SmtpSession(SmtpConnection connection, RemoteHost host, long openedTimestamp) : IAsyncDisposable
{
    public SmtpConnection Connection => connection;

    public RemoteHost Host => host;

    public long OpenedTimestamp => openedTimestamp;

    public OutputBuffer Output { get; } = new();

    /// <summary>What the server offered in its last greeting; forgotten at STARTTLS.</summary>
    public EhloReply Offer { get; set; } = EhloReply.Nothing();

    /// <summary>TLS is on.</summary>
    public bool IsEncrypted { get; set; }

    /// <summary>Messages carried, the current one included.</summary>
    public int UseCount { get; set; }

    /// <summary>The last transaction ended half-way: RSET goes before the next.</summary>
    public bool NeedsReset { get; set; }

    /// <summary>It was opened under other terms than its destination's: closed after its message.</summary>
    public bool MustNotBeKept { get; set; }

    /// <summary>Nothing more is sent on it: it broke, or the server said 421.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Writes what is in <see cref="Output"/> and forgets it.</summary>
    /// <exception cref="ConnectionFaultException">The connection is of no further use.</exception>
    public async ValueTask FlushAsync(SmtpStage stage)
    {
        await connection.WriteAsync(Output.Written, stage).ConfigureAwait(false);
        Output.Clear();
    }

    public async ValueTask<SmtpReply> ReadReplyAsync(SmtpStage stage)
    {
        SmtpReply reply = await connection.ReadReplyAsync(stage).ConfigureAwait(false);
        // RFC 5321 section 3.8: 421 may come at any time and the server hangs up after it.
        if (reply.Code == Mail.ReplyCode.ServiceNotAvailable) IsBroken = true;
        return reply;
    }

    /// <summary>Says goodbye, without waiting for the answer where smtp_skip_quit_response allows it, and closes. Never throws.</summary>
    public async ValueTask QuitAsync(bool awaitsReply)
    {
        try
        {
            if (!IsBroken)
            {
                CommandEncoder.Write(Output, "QUIT"u8);
                await FlushAsync(SmtpStage.Quit).ConfigureAwait(false);
                if (awaitsReply) await ReadReplyAsync(SmtpStage.Quit).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The mail was delivered or not before; how the parting goes changes nothing.
        }
        await DisposeAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        IsBroken = true;
        Output.Clear();
        return connection.DisposeAsync();
    }
}

using System.Formats.Asn1;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Databases.Ldap;

/// <summary>An open connection to a directory; one operation at a time.</summary>
internal sealed class LdapConnection : ServerConnection
{
    /// <summary>More than this isn't an answer to a look-up.</summary>
    private const int MaximumEntries = 100_000;

    private Stream _stream;
    private LdapMessageStream _messages;
    private int _lastId;

    public LdapConnection(Stream stream)
    {
        _stream = stream;
        _messages = new LdapMessageStream(stream);
    }

    /// <summary>Asks for StartTLS and puts TLS over the connection (RFC 4511 section 4.14). What came in before is an attack and ends it.</summary>
    public async Task StartTlsAsync(Func<Stream, CancellationToken, Task<Stream>> wrap, CancellationToken cancellationToken)
    {
        LdapResult result = await RequestAsync(LdapRequests.StartTls(++_lastId), LdapReply.ExtendedResponse, cancellationToken).ConfigureAwait(false);
        if (!result.IsSuccess) throw new ServerFailedException($"StartTLS: {result}");
        if (_messages.HasLeftover) throw new ServerFailedException("StartTLS: data before TLS");
        _stream = await wrap(_stream, cancellationToken).ConfigureAwait(false);
        _messages = new LdapMessageStream(_stream);
    }

    public async Task BindAsync(int version, string name, string password, CancellationToken cancellationToken)
        => CheckBind(await RequestAsync(LdapRequests.Bind(++_lastId, version, name, password), LdapReply.BindResponse, cancellationToken).ConfigureAwait(false), name);

    public async Task BindSaslAsync(string mechanism, byte[] credentials, string name, CancellationToken cancellationToken)
        => CheckBind(await RequestAsync(LdapRequests.BindSasl(++_lastId, mechanism, credentials), LdapReply.BindResponse, cancellationToken).ConfigureAwait(false), name);

    /// <summary>All that a search finds; how it ended is for the caller to judge.</summary>
    /// <exception cref="ServerFailedException">The connection broke, or the filter is none.</exception>
    public async Task<LdapAnswer> SearchAsync(LdapSearch search, CancellationToken cancellationToken)
    {
        int id = ++_lastId;
        await SendAsync(EncodeSearch(id, search), cancellationToken).ConfigureAwait(false);
        var entries = new List<LdapEntry>();
        var references = new List<string>();
        while (true)
        {
            LdapReply reply = await ReadAsync(id, cancellationToken).ConfigureAwait(false);
            if (reply.Entry is { } entry) entries.Add(entry);
            else if (reply.Operation == LdapReply.SearchReference) references.AddRange(reply.References);
            else if (reply.Operation == LdapReply.SearchDone && reply.Result is { } result) return new LdapAnswer(result, entries, references);
            else throw new ServerFailedException($"unexpected message {reply.Operation} in a search");
            if (entries.Count > MaximumEntries) throw new ServerFailedException($"more than {MaximumEntries} entries");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        try
        {
            // A courtesy: it is sent if it can be sent at once, and nobody waits for it.
            if (_lastId > 0) _stream.WriteAsync(LdapRequests.Unbind(++_lastId)).AsTask().ContinueWith(static (sent, stream) => Close(sent, (Stream)stream!), _stream, TaskScheduler.Default);
            else _stream.Dispose();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException or NotSupportedException)
        {
            _stream.Dispose();
        }
    }

    private static void Close(Task sent, Stream stream)
    {
        _ = sent.Exception;
        stream.Dispose();
    }

    private static void CheckBind(LdapResult result, string name)
    {
        if (!result.IsSuccess) throw new ServerFailedException($"unable to bind as {(name.Length > 0 ? name : "nobody")}: {result}");
    }

    private static byte[] EncodeSearch(int id, LdapSearch search)
    {
        try
        {
            return LdapRequests.Search(id, search);
        }
        catch (FormatException e)
        {
            throw new ServerFailedException(e.Message, isQueryAtFault: true);
        }
    }

    private async Task<LdapResult> RequestAsync(byte[] request, int operation, CancellationToken cancellationToken)
    {
        int id = _lastId;
        await SendAsync(request, cancellationToken).ConfigureAwait(false);
        LdapReply reply = await ReadAsync(id, cancellationToken).ConfigureAwait(false);
        return reply.Operation == operation && reply.Result is { } result ? result : throw new ServerFailedException($"unexpected message {reply.Operation}");
    }

    private async Task SendAsync(byte[] message, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteAsync(message, cancellationToken).ConfigureAwait(false);
            await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            throw new ServerFailedException(e.Message);
        }
    }

    /// <summary>The next message for a request; those for earlier ones are dropped.</summary>
    private async Task<LdapReply> ReadAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                LdapReply reply = LdapReply.Read(await _messages.ReadAsync(cancellationToken).ConfigureAwait(false));
                if (reply.Id == 0) throw new ServerFailedException($"the server ends the connection: {reply.Result}");
                if (reply.Id == id) return reply;
            }
        }
        catch (Exception e) when (e is IOException or AsnContentException or ObjectDisposedException or InvalidOperationException)
        {
            throw new ServerFailedException(e.Message);
        }
    }
}

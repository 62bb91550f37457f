using System.Text;
using Hikyaku.Mail.Events;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Types.Network;

/// <summary>
/// <c>tcp:host:port</c> (tcp_table(5)): a server that is sent <c>get KEY</c> and answers <c>200 VALUE</c>, <c>500 TEXT</c> (not found) or <c>400 TEXT</c>
/// (temporary failure), each a line in <see cref="PercentText"/>. Whole keys only, as they are.
/// </summary>
internal sealed class TcpTable(string name, string server, ServerPool pool, int replySizeLimit, Action<LogSeverity, string> log) : LookupTable(name)
{
    private const int CodeLength = 4; // three digits and a blank
    private const int ShownLength = 100;

    public static LookupTable Open(TableRequest request) => Open(request, TimeProvider.System);

    public static LookupTable Open(TableRequest request, TimeProvider clock)
    {
        string server = request.Argument;
        if (request.IsAlias) return request.Unavailable($"{request.Type}:{server} map is not allowed for security sensitive data");
        if (!ServerAddress.TryParseInet(request.Main, server, out ServerAddress address, out string fault)) return request.Unavailable(fault);
        ServerPool pool = SocketPool.Create(
            request.Limits, address, clock, failure => $"{(failure.IsUnreachable ? "connect to TCP map" : "read TCP map reply from")} {server}: {failure.Message}");
        return new TcpTable(request.Name, server, pool, request.Limits.TcpReplySizeLimit, request.Log);
    }

    public override bool FoldsKeys => false;

    public override bool AllowsPartialKeys => false;

    public override async ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        if (!TableText.IsWellFormed(key))
        {
            log(LogSeverity.Warning, TableText.Malformed(Name, key));
            return LookupResult.NotFound;
        }
        List<byte> request = [.. "get "u8];
        PercentText.Quote(Encoding.UTF8.GetBytes(key), request);
        request.Add((byte)'\n');
        byte[] line = [.. request];
        try
        {
            return await pool.AskAsync((connection, token) => AskAsync((SocketConnection)connection, key, line, token), cancellationToken).ConfigureAwait(false);
        }
        catch (ServerFailedException failure)
        {
            return LookupResult.Error(failure.Message);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) pool.Dispose();
        base.Dispose(disposing);
    }

    private async Task<LookupResult> AskAsync(SocketConnection connection, string key, byte[] request, CancellationToken cancellationToken)
    {
        await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        byte[] reply = await connection.ReadLineAsync(replySizeLimit, cancellationToken).ConfigureAwait(false);
        LookupResult result = Read(key, reply);
        if (result.Status == LookupStatus.Error) connection.Retire();
        return result;
    }

    private LookupResult Read(string key, byte[] reply)
    {
        bool hasCode = reply.Length >= CodeLength && !reply.AsSpan(0, 3).ContainsAnyExceptInRange((byte)'0', (byte)'9') && reply[3] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\v' or (byte)'\f';
        byte[]? text = hasCode ? PercentText.Unquote(reply.AsSpan(CodeLength)) : null;
        if (text is null) return Fault("malformed reply", reply);
        return reply[0] switch
        {
            (byte)'2' => TableText.TryDecode(text, out string value)
                ? LookupResult.Found(value)
                : LookupResult.Error(TableText.Malformed(Name, key, value)),
            (byte)'5' => LookupResult.NotFound,
            (byte)'4' => Fault("soft error", reply),
            _ => Fault("bad status code", reply),
        };
    }

    private LookupResult Fault(string what, byte[] reply)
    {
        string shown = TableText.Printable(Encoding.Latin1.GetString(reply), '_');
        return LookupResult.Error($"read TCP map reply from {server}: {what}: {(shown.Length > ShownLength ? shown[..ShownLength] : shown)}");
    }
}

using System.Text;
using Hikyaku.Mail.Events;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Tables.Types.Network;

/// <summary>
/// <c>socketmap:inet:host:port:name</c>, <c>socketmap:unix:path:name</c> (socketmap_table(5)): a server that is sent the <see cref="Netstring"/> <c>name KEY</c> and answers
/// with <c>OK VALUE</c>, <c>NOTFOUND</c>, or <c>TEMP</c>, <c>TIMEOUT</c>, <c>PERM</c> and a reason. Whole keys only, as they are.
/// </summary>
internal sealed class SocketmapTable(string name, string table, string map, ServerPool pool, TableLimits limits, Action<LogSeverity, string> log) : LookupTable(name)
{
    private const int ShownKeyLength = 100;
    private const int ShownReasonLength = 200;

    public static LookupTable Open(TableRequest request) => Open(request, TimeProvider.System);

    public static LookupTable Open(TableRequest request, TimeProvider clock)
    {
        string table = $"{request.Type}:{request.Argument}";
        if (request.IsAlias) return request.Unavailable($"{table} map is not allowed for security-sensitive data");
        int colon = request.Argument.LastIndexOf(':');
        if (colon < 0) return request.Unavailable($"{request.Type} requires server:socketmap argument");
        if (!ServerAddress.TryParse(request.Main, request.Argument[..colon], out ServerAddress address, out string fault)) return request.Unavailable(fault);
        ServerPool pool = SocketPool.Create(request.Limits, address, clock, failure => $"table {table} lookup error: {failure.Message}");
        return new SocketmapTable(request.Name, table, request.Argument[(colon + 1)..], pool, request.Limits, request.Log);
    }

    public override bool FoldsKeys => false;

    public override bool AllowsPartialKeys => false;

    public override async ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        byte[] query = Encoding.UTF8.GetBytes($"{map} {key}");
        if (IsRefused(key, query.Length - map.Length - 1)) return LookupResult.NotFound;
        byte[] request = Netstring.Write(query);
        try
        {
            byte[] reply = await pool.AskAsync((connection, token) => AskAsync((SocketConnection)connection, request, token), cancellationToken).ConfigureAwait(false);
            return Read(key, reply);
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

    private async Task<byte[]> AskAsync(SocketConnection connection, byte[] request, CancellationToken cancellationToken)
    {
        await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await Netstring.ReadAsync(connection, limits.SocketmapMaximumReply, cancellationToken).ConfigureAwait(false);
    }

    // A key that cannot be asked for does not exist, as one that isn't UTF-8 doesn't.
    private bool IsRefused(string key, int keyBytes)
    {
        string fault = !TableText.IsWellFormed(key) ? TableText.Malformed(table, key)
            : keyBytes > limits.SocketmapMaximumQuery ? $"table {table} query too large: '{(key.Length > ShownKeyLength ? key[..ShownKeyLength] : key)}', returning 'not found'"
            : "";
        if (fault.Length > 0) log(LogSeverity.Warning, fault);
        return fault.Length > 0;
    }

    private LookupResult Read(string key, byte[] reply)
    {
        int blank = Array.IndexOf(reply, (byte)' ');
        string status = Encoding.Latin1.GetString(reply, 0, blank < 0 ? reply.Length : blank);
        ReadOnlySpan<byte> rest = blank < 0 ? [] : reply.AsSpan(blank + 1);
        bool isText = TableText.TryDecode(rest, out string text);
        return status switch
        {
            "OK" => isText ? LookupResult.Found(text) : LookupResult.Error(TableText.Malformed(table, key, text)),
            "NOTFOUND" => LookupResult.NotFound,
            "TEMP" => Failure("temporary", text),
            "TIMEOUT" => Failure("timeout", text),
            "PERM" => Failure("permanent", text),
            _ => Failure("unknown", text),
        };
    }

    private LookupResult Failure(string kind, string reason)
    {
        string shown = TableText.Printable(reason.TrimStart());
        if (shown.Length > ShownReasonLength) shown = shown[..ShownReasonLength];
        return LookupResult.Error($"{table} socketmap server {kind} error{(shown.Length > 0 ? ": " : "")}{shown}");
    }
}

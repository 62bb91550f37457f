using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Hikyaku.Policy.Evaluating;

namespace Hikyaku.Policy.Delegation;

// query = *( name "=" value LF ) LF
/// <summary>A request of the policy delegation protocol: what is known of the check under way, in Postfix's order. What isn't known is empty. Give it back when it was sent.</summary>
internal sealed class PolicyQuery : IDisposable
{
    private const int UsualLength = 1024;
    private const string Unknown = "unknown";

    // What could end a line, in the eyes of any server: its client wrote an attribute of its own then.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static c => (char)c), .. Enumerable.Range(0x7f, 0x21).Select(static c => (char)c), '\u2028', '\u2029']);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
    private int _length;

    private PolicyQuery()
    {
    }

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    public static PolicyQuery Create(Evaluation evaluation, PolicyServiceSettings settings)
    {
        var query = new PolicyQuery();
        query.Add("request"u8, "smtpd_access_policy");
        query.AddSession(evaluation);
        query.AddMessage(evaluation);
        query.Add("etrn_domain"u8, "");
        query.Add("stress"u8, settings.Stress);
        query.AddAuthentication(evaluation.Request);
        query.Add("policy_context"u8, settings.PolicyContext);
        query.Add("compatibility_level"u8, settings.CompatibilityLevel);
        query.Add("mail_version"u8, settings.MailVersion);
        query.Append("\n"u8);
        return query;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void AddSession(Evaluation evaluation)
    {
        PolicyRequest request = evaluation.Request;
        PolicyClient client = request.Client;
        IPEndPoint? local = client.LocalEndPoint;
        Add("protocol_state"u8, StateOf(evaluation.Stage, request));
        Add("protocol_name"u8, request.Protocol);
        Add("client_address"u8, client.Name.Address.ToString());
        Add("client_name"u8, client.Name.HostName);
        Add("client_port"u8, client.Name.Port > 0 ? client.Name.Port.ToString(CultureInfo.InvariantCulture) : Unknown);
        Add("reverse_client_name"u8, client.ReverseName);
        Add("server_address"u8, local is null ? Unknown : (local.Address.IsIPv4MappedToIPv6 ? local.Address.MapToIPv4() : local.Address).ToString());
        Add("server_port"u8, local is null ? Unknown : local.Port.ToString(CultureInfo.InvariantCulture));
        Add("helo_name"u8, request.HeloName ?? "");
    }

    private void AddMessage(Evaluation evaluation)
    {
        PolicyRequest request = evaluation.Request;
        bool countsRecipients = evaluation.Stage is PolicyStage.Data or PolicyStage.EndOfData;
        Add("sender"u8, request.Sender?.ToInternalForm() ?? "");
        Add("recipient"u8, evaluation.Recipient?.ToInternalForm() ?? "");
        Add("recipient_count"u8, countsRecipients ? request.RecipientCount : 0);
        Add("queue_id"u8, request.QueueId.IsNone ? "" : request.QueueId.ToString());
        Add("instance"u8, evaluation.Instance?.Text ?? "");
        Add("size"u8, request.SizeBytes);
    }

    // Client certificates aren't asked for yet.
    private void AddAuthentication(PolicyRequest request)
    {
        Add("sasl_method"u8, request.SaslMethod ?? "");
        Add("sasl_username"u8, request.SaslUsername ?? "");
        Add("sasl_sender"u8, "");
        Add("ccert_subject"u8, "");
        Add("ccert_issuer"u8, "");
        Add("ccert_fingerprint"u8, "");
        Add("ccert_pubkey_fingerprint"u8, "");
        Add("encryption_protocol"u8, request.Encryption?.Protocol ?? "");
        Add("encryption_cipher"u8, request.Encryption?.Cipher ?? "");
        Add("encryption_keysize"u8, request.Encryption?.KeySizeBits ?? 0);
        Add("tls_sni"u8, request.Encryption?.ServerName ?? "");
    }

    private static string StateOf(PolicyStage stage, PolicyRequest request) => stage switch
    {
        PolicyStage.Connect => "CONNECT",
        PolicyStage.Helo => request.IsEhlo ? "EHLO" : "HELO",
        PolicyStage.Mail => "MAIL",
        PolicyStage.Recipient => "RCPT",
        PolicyStage.Data => "DATA",
        PolicyStage.EndOfData => "END-OF-MESSAGE",
        _ => "VRFY",
    };

    private void Add(ReadOnlySpan<byte> name, long value)
    {
        Append(name);
        Append("="u8);
        Reserve(20);
        value.TryFormat(_buffer.AsSpan(_length), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
        Append("\n"u8);
    }

    private void Add(ReadOnlySpan<byte> name, string value)
    {
        if (value.AsSpan().ContainsAny(Unsafe)) value = string.Create(value.Length, value, static (clean, from) => from.AsSpan().ReplaceAny(clean, Unsafe, '?'));
        Append(name);
        Append("="u8);
        Reserve(Encoding.UTF8.GetMaxByteCount(value.Length));
        _length += Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_length));
        Append("\n"u8);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, _buffer.Length * 2));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

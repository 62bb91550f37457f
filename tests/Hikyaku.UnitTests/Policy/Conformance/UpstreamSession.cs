using System.Text;
using Hikyaku.Mail;
using Hikyaku.Policy;

namespace Hikyaku.UnitTests.Policy.Conformance;

/// <summary>Postfix's test program smtpd_check in our terms: one line in, one answer out.</summary>
internal sealed class UpstreamSession(string folder) : IDisposable
{
    private readonly StringBuilder _mainCf = new("smtpd_relay_restrictions = check_recipient_access static:OK, reject\n");
    private PolicyBench _bench = new("");
    private bool _isStale = true;

    /// <summary>The last answer came from a restriction that a later chapter brings.</summary>
    public bool NeedsLaterChapter => _bench.LastNotes.Any(static n => n.Text.Contains("not supported yet", StringComparison.Ordinal));

    /// <summary>Null for what isn't a question to restrictions.</summary>
    public async Task<string?> RunAsync(string line)
    {
        string[] words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0].StartsWith('#') || words[0] is "rewrite" or "fingerprint") return null;
        switch (words[0])
        {
            case "client":
                if (!StrictIPAddress.TryParse(words[2], out _)) return null;
                Refresh().Client = Client(words);
                return await _bench.Ask(PolicyStage.Connect);
            case "helo":
                Refresh().HeloName = words[1];
                return await _bench.Ask(PolicyStage.Helo);
            case "mail":
                Refresh().Sender = MailAddress.FromInternalForm(words[1].Trim('<', '>'));
                return await _bench.Ask(PolicyStage.Mail);
            case "rcpt":
                Refresh().Recipient = MailAddress.FromInternalForm(words[1].Trim('<', '>'));
                return await _bench.Ask(PolicyStage.Recipient);
            default:
                Set(words[0], string.Join(' ', words[1..]));
                return null;
        }
    }

    public void Dispose() => _bench.Dispose();

    // 2: it has a name; 4: nobody could say; 5: it has none.
    private static PolicyClient Client(string[] words)
    {
        string code = words.Length > 3 ? words[3] : words[1] == ClientName.UnknownHost ? "4" : "2";
        NameStatus status = code switch { "2" => NameStatus.Verified, "4" => NameStatus.TemporaryFailure, _ => NameStatus.NotFound };
        return PolicyBench.Client(words[1], words[2]) with { NameStatus = status, ReverseNameStatus = status };
    }

    private void Set(string name, string value)
    {
        string parameter = name.EndsWith("_restrictions", StringComparison.Ordinal) && !name.StartsWith("smtpd_", StringComparison.Ordinal) ? "smtpd_" + name : name;
        if (parameter is "smtpd_delay_reject" or "smtpd_reject_unlisted_sender" or "smtpd_reject_unlisted_recipient") value = value == "0" ? "no" : "yes";
        string table = "hash:" + Path.Combine(folder, "smtpd_check_access");
        value = value.Replace("hash:./smtpd_check_access", table, StringComparison.Ordinal).Replace("hash:smtpd_check_access", table, StringComparison.Ordinal);
        _mainCf.Append(parameter).Append(" = ").Append(value).Append('\n');
        _isStale = true;
    }

    private PolicyRequest Refresh()
    {
        if (!_isStale) return _bench.Request;
        PolicyRequest request = _bench.Request;
        _bench.Dispose();
        _bench = new PolicyBench(_mainCf.ToString()) { Request = request };
        UpstreamZone.FillIn(_bench.Dns);
        _isStale = false;
        return request;
    }
}

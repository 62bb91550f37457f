using System.Text;
using Hikyaku.Mail;
using Hikyaku.Policy;

namespace Hikyaku.UnitTests.Policy;

/// <summary>
/// A little language for golden dialogues, one command a line: <c>set NAME = VALUE</c> (main.cf), <c>unset all</c>, <c>client NAME ADDRESS [nameless|forged|temp]</c>, <c>helo</c>,
/// <c>mail</c>, <c>rcpt</c>, <c>data</c>, <c>eod</c>, <c>auth USER</c>, <c>tls on|off</c>, <c>pipelining on|off</c>, <c>dns NAME ANSWER</c>, <c>reset</c>. Each command is echoed with its answer below.
/// </summary>
internal sealed class PolicyScript : IDisposable
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _mainCf = new();
    private readonly List<(string Name, string Answer)> _dns = [];
    private PolicyBench _bench = new("");
    private bool _isStale = true;

    public static async Task<string> RunAsync(string input)
    {
        using var script = new PolicyScript();
        foreach (string line in input.Split('\n')) await script.RunLineAsync(line.TrimEnd());
        return script._output.ToString();
    }

    public void Dispose() => _bench.Dispose();

    private async Task RunLineAsync(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            _output.Append(line).Append('\n');
            return;
        }
        _output.Append("> ").Append(line).Append('\n');
        string[] words = line.Split(' ', 2);
        string rest = words.Length > 1 ? words[1] : "";
        if (!Configure(words[0], rest)) _output.Append(await AnswerAsync(words[0], rest)).Append('\n').Append(Aftermath());
    }

    private bool Configure(string command, string rest)
    {
        switch (command)
        {
            case "set": _mainCf.Append(rest).Append('\n'); break;
            case "unset": _mainCf.Clear(); break;
            case "dns": _dns.Add((rest.Split(' ')[0], rest.Split(' ', 2)[1])); break;
            default: return false;
        }
        _isStale = true;
        return true;
    }

    private async Task<string> AnswerAsync(string command, string rest)
    {
        Refresh();
        PolicyRequest request = _bench.Request;
        switch (command)
        {
            case "client":
                request.Client = ParseClient(rest.Split(' '));
                request.Session.ResetSession();
                return await _bench.Ask(PolicyStage.Connect);
            case "helo":
                request.HeloName = rest;
                return await _bench.Ask(PolicyStage.Helo);
            case "mail":
                request.Session.ResetTransaction();
                request.Sender = MailAddress.FromInternalForm(rest == "<>" ? "" : rest);
                request.RecipientCount = 0;
                return await _bench.Ask(PolicyStage.Mail);
            case "rcpt":
                request.Recipient = MailAddress.FromInternalForm(rest);
                string answer = await _bench.Ask(PolicyStage.Recipient);
                if (answer == "OK") request.RecipientCount++;
                return answer;
            case "data": return await _bench.Ask(PolicyStage.Data);
            case "eod": return await _bench.Ask(PolicyStage.EndOfData);
            default: return SetState(request, command, rest);
        }
    }

    private static string SetState(PolicyRequest request, string command, string rest)
    {
        switch (command)
        {
            case "auth": (request.SaslUsername, request.SaslMethod) = rest.Length == 0 ? (null, null) : (rest, "PLAIN"); break;
            case "tls": request.Encryption = rest == "on" ? new SessionEncryption("TLSv1.3", "TLS_AES_256_GCM_SHA384", 256, "") : null; break;
            case "pipelining": request.HasUnauthorizedPipelining = rest == "on"; break;
            default: throw new InvalidOperationException($"no such command: {command}");
        }
        return "OK";
    }

    private string Aftermath()
    {
        var text = new StringBuilder();
        foreach (PolicyNote note in _bench.LastNotes) text.Append("  ").Append(note.Verb).Append(": ").Append(note.Text).Append('\n');
        PolicyDirectives directives = _bench.Request.Session.Directives;
        if (directives.HoldReason is { } hold) text.Append("  [hold ").Append(hold).Append("]\n");
        if (directives.Discard) text.Append("  [discard]\n");
        foreach (string header in directives.PrependHeaders) text.Append("  [prepend ").Append(header).Append("]\n");
        return text.ToString();
    }

    private void Refresh()
    {
        if (!_isStale) return;
        PolicyRequest request = _bench.Request;
        _bench.Dispose();
        _bench = new PolicyBench(_mainCf.ToString()) { Request = request };
        foreach ((string name, string answer) in _dns) _bench.Dns.Add(name, answer);
        _isStale = false;
    }

    private static PolicyClient ParseClient(string[] words)
    {
        PolicyClient client = PolicyBench.Client(words[0], words[1]);
        return (words.Length > 2 ? words[2] : "") switch
        {
            "temp" => client with { NameStatus = NameStatus.TemporaryFailure, ReverseNameStatus = NameStatus.TemporaryFailure },
            "forged" => client with { NameStatus = NameStatus.NotFound, ReverseName = words[3], ReverseNameStatus = NameStatus.Verified },
            _ => client,
        };
    }
}

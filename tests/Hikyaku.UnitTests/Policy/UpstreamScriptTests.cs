using System.Runtime.CompilerServices;
using System.Text;
using Hikyaku.Mail;
using Hikyaku.Policy;
using Xunit;

namespace Hikyaku.UnitTests.Policy;

/// <summary>
/// Postfix's own access dialogues (src/smtpd/*.in and *.ref), when the data folder is beside the project: our reply must be the recorded one. Lines that need a restriction of a later
/// chapter, or a live DNS, are left out by name.
/// </summary>
public class UpstreamScriptTests
{
    [Theory]
    [InlineData("smtpd_acl")]
    [InlineData("smtpd_check_dsn")]
    [InlineData("smtpd_error")]
    public async Task UpstreamDialogue_Replies_AreTheRecordedOnes(string name)
    {
        string? folder = FindData();
        Assert.SkipWhen(folder is null, "postfix-tests/upstream/smtpd is not beside the project: Postfix's own dialogues were not compared");
        using var session = new UpstreamSession(folder!);
        var differences = new StringBuilder();
        foreach ((string command, string expected) in ReadReference(Path.Combine(folder!, name + ".ref")))
        {
            string actual = await session.RunAsync(command);
            if (session.NeedsLaterChapter) continue;
            if (actual.Length == 0) continue;
            if (expected is "OK" or "ok" ? actual != "OK" : expected.Length > 0 && char.IsAsciiDigit(expected[0]) && actual != expected)
                differences.Append(command).Append("\n  expected ").Append(expected).Append("\n  actual   ").Append(actual).Append('\n');
        }
        Assert.True(differences.Length == 0, differences.ToString());
        Assert.True(session.Compared > 10);
    }

    private static IEnumerable<(string Command, string Expected)> ReadReference(string path)
    {
        string? command = null;
        string expected = "";
        foreach (string line in File.ReadAllLines(path))
        {
            if (line.StartsWith(">>> ", StringComparison.Ordinal))
            {
                if (command is not null) yield return (command, expected);
                (command, expected) = (line[4..], "");
            }
            else if (!line.StartsWith("./", StringComparison.Ordinal))
            {
                expected = line;
            }
        }
        if (command is not null) yield return (command, expected);
    }

    private static string? FindData([CallerFilePath] string here = "")
    {
        for (DirectoryInfo? at = new(Path.GetDirectoryName(here)!); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "shared", "postfix-tests", "upstream", "smtpd");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }

    /// <summary>Postfix's test program in our terms.</summary>
    private sealed class UpstreamSession(string folder) : IDisposable
    {
        private readonly StringBuilder _mainCf = new("smtpd_relay_restrictions = check_recipient_access static:OK, reject\n");
        private PolicyBench _bench = new("");
        private bool _isStale = true;

        public int Compared { get; private set; }

        public bool NeedsLaterChapter => _bench.LastNotes.Any(n => n.Text.Contains("not supported yet", StringComparison.Ordinal));

        public async Task<string> RunAsync(string line)
        {
            string[] words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#')) return "OK";
            if (words[0] is "rewrite" or "fingerprint") return "";
            switch (words[0])
            {
                case "client":
                    if (!StrictIPAddress.TryParse(words[2], out _)) return "OK";
                    Refresh().Client = PolicyBench.Client(words[1], words[2]);
                    return await Ask(PolicyStage.Connect);
                case "helo":
                    Refresh().HeloName = words[1];
                    return await Ask(PolicyStage.Helo);
                case "mail":
                    Refresh().Sender = MailAddress.FromInternalForm(words[1] == "<>" ? "" : words[1]);
                    return await Ask(PolicyStage.Mail);
                case "rcpt":
                    Refresh().Recipient = MailAddress.FromInternalForm(words[1]);
                    return await Ask(PolicyStage.Recipient);
                default:
                    Set(words[0], string.Join(' ', words[1..]));
                    return "OK";
            }
        }

        public void Dispose() => _bench.Dispose();

        private Task<string> Ask(PolicyStage stage)
        {
            Compared++;
            return _bench.Ask(stage);
        }

        private void Set(string name, string value)
        {
            string parameter = name.EndsWith("_restrictions", StringComparison.Ordinal) && !name.StartsWith("smtpd_", StringComparison.Ordinal) ? "smtpd_" + name : name;
            if (parameter == "smtpd_delay_reject") value = value == "0" ? "no" : "yes";
            value = value.Replace("hash:./smtpd_check_access", "hash:" + Path.Combine(folder, "smtpd_check_access"), StringComparison.Ordinal);
            _mainCf.Append(parameter).Append(" = ").Append(value).Append('\n');
            _isStale = true;
        }

        private PolicyRequest Refresh()
        {
            if (!_isStale) return _bench.Request;
            PolicyRequest request = _bench.Request;
            _bench.Dispose();
            _bench = new PolicyBench(_mainCf.ToString()) { Request = request };
            _isStale = false;
            return request;
        }
    }
}

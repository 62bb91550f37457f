using System.Text;
using Hikyaku.UnitTests.Tables.Conformance;
using Xunit;

namespace Hikyaku.UnitTests.Policy.Conformance;

/// <summary>
/// Postfix's own access dialogues (src/smtpd/smtpd_check.in and the others), when the data folder is beside the project: each reply must be the recorded one. Commands that need a restriction
/// of a later chapter are left out.
/// </summary>
public class SmtpdCheckTests(ITestOutputHelper output)
{
    private const string Stale = "smtpd_check.ref is of Postfix 2.x, and no test of Postfix reads it any more";
    private const string KeptRestriction = "a restriction that Postfix 3.9 took away does here what it did";
    private const string NoSyntaxCheck = "smtpd itself refuses such an address before any restriction is asked; its test program doesn't look";

    /// <summary>Where we answer otherwise, with our answer: the same list stands in docs/compatibility.md by its reasons.</summary>
    private static readonly Dictionary<(string File, string Command), (string Actual, string Reason)> Differences = new()
    {
        [("smtpd_dnswl.ref", "rcpt wietse@12345")] = ("501 5.1.3 Bad recipient address syntax", NoSyntaxCheck),
        [("smtpd_exp.ref", "rcpt rname@rdomain")] = ("OK|554 5.7.1 SERVICE UNAVAILABLE; Client host [127.0.0.2] blocked using dnsbltest.porcupine.org; DNS blocklist test", KeptRestriction),
        [("smtpd_check.ref", "client foo 127.0.0.2")] = ("554 5.7.1 Service unavailable; Client host [127.0.0.2] blocked using dnsbltest.porcupine.org; DNS blocklist test", Stale),
        [("smtpd_check.ref2", "client foo 127.0.0.2")] = ("554 5.7.1 Service unavailable; Client host [127.0.0.2] blocked using dnsbltest.porcupine.org; DNS blocklist test", Stale),
        [("smtpd_check.ref2", "helo spike.porcupine.org")] = ("554 5.7.1 <spike.porcupine.org>: Helo command rejected: ns or mx server spike.porcupine.org", Stale),
        [("smtpd_check.ref", "rcpt foo@ibm.com")] = ("554 5.7.1 <foo@ibm.com>: Recipient address rejected: Relay access denied", "check_relay_domains lets no client relay for the name in its PTR record"),
        [("smtpd_check.ref2", "rcpt foo@ibm.com")] = ("554 5.7.1 <foo@ibm.com>: Recipient address rejected: Relay access denied", "check_relay_domains lets no client relay for the name in its PTR record"),
    };

    [Theory]
    [InlineData("smtpd_acl.ref")]
    [InlineData("smtpd_addr_valid.ref")]
    [InlineData("smtpd_check.ref")]
    [InlineData("smtpd_check.ref2")]
    [InlineData("smtpd_check.ref4")]
    [InlineData("smtpd_check_backup.ref")]
    [InlineData("smtpd_check_dsn.ref")]
    [InlineData("smtpd_dnswl.ref")]
    [InlineData("smtpd_error.ref")]
    [InlineData("smtpd_exp.ref")]
    [InlineData("smtpd_nullmx.ref")]
    [InlineData("smtpd_server.ref")]
    public async Task UpstreamDialogue_Replies_AreTheRecordedOnes(string name)
    {
        using var session = new UpstreamSession(UpstreamData.Folder("smtpd"));
        var differences = new StringBuilder();
        int passed = 0, total = 0, later = 0, known = 0;
        foreach ((string command, string expected) in ReadReference(UpstreamData.Text("smtpd", name)))
        {
            if (await session.RunAsync(command) is not { } actual) continue;
            if (session.NeedsLaterChapter)
            {
                later++;
                continue;
            }
            total++;
            if (actual == expected) passed++;
            else if (IsKnown(name, command, expected, actual)) known++;
            else differences.Append(command).Append("\n  expected ").Append(expected).Append("\n  actual   ").Append(actual).Append('\n');
        }
        output.WriteLine($"smtpd/{name}: {passed}/{total} replies, {known} known to differ, {later} left out");
        Assert.True(differences.Length == 0, differences.ToString());
        Assert.True(total > 0);
    }

    private static bool IsKnown(string file, string command, string expected, string actual)
    {
        // RFC 7372 gave a client without a name its own status, and a HELO of numbers is no longer read as a broken address.
        bool isStale = file.StartsWith("smtpd_check.ref", StringComparison.Ordinal)
            && (expected.Replace("7.1 Client host rejected: cannot", "7.25 Client host rejected: cannot", StringComparison.Ordinal) == actual
                || expected.Replace("501 5.5.2", "504 5.5.2", StringComparison.Ordinal).Replace("invalid ip address", "need fully-qualified hostname", StringComparison.Ordinal) == actual);
        return isStale || (Differences.TryGetValue((file, command), out (string Actual, string Reason) known) && known.Actual.Split('|').Contains(actual));
    }

    private static IEnumerable<(string Command, string Expected)> ReadReference(string text)
    {
        string? command = null;
        string expected = "";
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith(">>> ", StringComparison.Ordinal))
            {
                if (command is not null) yield return (command, expected);
                (command, expected) = (line[4..], "");
            }
            else if (line.Length > 0 && !line.StartsWith("./", StringComparison.Ordinal))
            {
                expected = line == "ok" ? "OK" : line;
            }
        }
        if (command is not null) yield return (command, expected);
    }
}

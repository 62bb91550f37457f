using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>Passwords for next hops that other parameters than relayhost name, and keys that nothing looks up.</summary>
public sealed class SaslPasswordCaseTests
{
    private const string Client = "smtp_sasl_auth_enable = yes\nsmtp_sasl_security_options = noanonymous\nsmtp_sasl_password_maps = texthash:/etc/postfix/sasl_passwd\n";
    private const string Passwords = "/etc/postfix/sasl_passwd", Table = "/t";

    [Theory]
    [InlineData("default_transport = smtp:[a.example]:587", "", "no password for [a.example]:587 of default_transport = smtp:[a.example]:587 (/etc/postfix/main.cf:5:")]
    [InlineData("relay_transport = relay:[a.example]:587", "", "no password for [a.example]:587 of relay_transport = relay:[a.example]:587 (/etc/postfix/main.cf:5:")]
    [InlineData("virtual_transport = smtp:[a.example]:587", "", "no password for [a.example]:587 of virtual_transport")]
    [InlineData("transport_maps = texthash:/t", "example.org smtp:[a.example]:587\n", "no password for [a.example]:587 of transport_maps (texthash:/t)")]
    [InlineData("transport_maps = texthash:/t", "example.org :[a.example]:587\n", "no password for [a.example]:587 of transport_maps (texthash:/t)")]
    [InlineData("transport_maps = pcre:/t", "/example/ smtp:[a.example]:587\n", "no password for [a.example]:587 of transport_maps (pcre:/t)")]
    [InlineData("sender_dependent_relayhost_maps = inline:{me@example.jp=[a.example]:587}", "", "no password for [a.example]:587 of sender_dependent_relayhost_maps")]
    [InlineData("smtp_fallback_relay = [a.example]:587", "", "no password for smtp_fallback_relay = [a.example]:587 (/etc/postfix/main.cf:5:")]
    [InlineData("content_filter = smtp:[a.example]:587", "", "no password for [a.example]:587 of content_filter")]
    public async Task Password_OfANextHopThatIsWrittenOtherwise_IsShown(string line, string table, string words)
    {
        const string NearlyRight = "a.example:587 user:password\n", Right = "[a.example]:587 user:password\n";
        (await CheckAsync(line, NearlyRight, table)).Says(CheckingDiagnostics.PasswordNotFound, "main.cf:4", words,
            "looked up are \"a.example\", then \"[a.example]:587\"; the table's \"a.example:587\" is never looked up", "write [a.example]:587 in the table instead of a.example:587");
        CheckedFolder mended = await CheckAsync(line, Right, table);
        mended.SaysNothingOf(CheckingDiagnostics.PasswordNotFound);
        mended.SaysNothingOf(CheckingDiagnostics.PasswordNeverLookedUp);
    }

    [Theory]
    [InlineData("relayhost = [a.example]:587\nsender_dependent_relayhost_maps = texthash:/t", "[b.example]:465 u:p\n", "me@example.jp [b.example]:465\n")] // the relayhost needs none
    [InlineData("relayhost = [a.example]:587\nsender_dependent_relayhost_maps = pgsql:/t", "[b.example]:465 u:p\n", "")] // who knows what the database holds
    [InlineData("relayhost = [a.example]:587\nsender_dependent_relayhost_maps = pcre:/t", "[b.example]:465 u:p\n", "/@(.*)/ [$1]:465\n")]
    [InlineData("relayhost = [a.example]:587\nsmtp_sender_dependent_authentication = yes", "me@example.jp u:p\n@example.jp u:p\nme u:p\n", "")]
    [InlineData("relayhost = a.example", "mx1.a.example u:p\n", "")] // may be its MX host
    [InlineData("relayhost = [a.example]:587\ntransport_maps = texthash:/t", "[a.example]:587 u:p\nexample.org u:p\n", "example.org smtp:\n")] // its own MX
    [InlineData("", "smtp.b.example u:p\n[192.0.2.1] u:p\n", "")]
    [InlineData("relayhost = [a.example]:587\nlocal_transport = lmtp:unix:private/lmtp", "[A.Example]:587 u:p\n", "")]
    public async Task Password_ThatMayBeAskedFor_NeedsNoWord(string lines, string passwords, string table)
    {
        CheckedFolder folder = await CheckAsync(lines, passwords, table);
        folder.SaysNothingOf(CheckingDiagnostics.PasswordNotFound);
        folder.SaysNothingOf(CheckingDiagnostics.PasswordNeverLookedUp);
    }

    [Theory]
    [InlineData("relayhost = [a.example]:587", "[a.example]:587 u:p\n[old.example]:587 u:p\n", "never looked up: no relayhost or transport is written so: \"[old.example]:587\"")]
    [InlineData("", "[old.example]:587 u:p\n", "never looked up: no relayhost or transport is written so: \"[old.example]:587\"")]
    [InlineData("relayhost = [a.example]:587", "[a.example]:587 u:p\na@b.example u:p\n@c.example u:p\n@d.example u:p\n@e.example u:p\n", "are senders, and smtp_sender_dependent_authentication = no looks up none: \"a@b.example\", \"@c.example\", \"@d.example\" and 1 more")]
    [InlineData("relayhost = [a.example]:587\ndefault_transport = smtp:[b.example]\nrelay_transport = smtp:[b.example]", "b.example u:p\n[a.example]:587 u:p\n", "\"[a.example]:587\"")] // relayhost is void
    public async Task Key_ThatNothingLooksUp_IsShown(string lines, string passwords, string words)
        => (await CheckAsync(lines, passwords, "")).Says(CheckingDiagnostics.PasswordNeverLookedUp, "main.cf:4", "keys of texthash:/etc/postfix/sasl_passwd are ", words);

    [Fact]
    public async Task Password_NearlyRight_WhereADatabaseMayNameOthers_IsStillShown()
        => (await CheckAsync("relayhost = [a.example]:587\nsender_dependent_relayhost_maps = pgsql:/t", "a.example:587 u:p\n", "")).Says(CheckingDiagnostics.PasswordNotFound, "main.cf:4", "the table has \"a.example:587\" instead");

    [Fact]
    public async Task Findings_OnStandardError_HavePlaceCodeAndFix()
    {
        CheckedFolder folder = await CheckAsync("relayhost = [a.example]:587", "a.example:587 u:secret\n[old.example]:587 u:secret\n", "");
        string text = new DiagnosticRenderer().Render(folder.Findings.Where(static finding => finding.Code is CheckingDiagnostics.PasswordNotFound or CheckingDiagnostics.PasswordNeverLookedUp).ToArray());
        Assert.Equal("""
            /etc/postfix/main.cf:4:27: warning HK0611: no password for relayhost = [a.example]:587 (/etc/postfix/main.cf:5:1): looked up are "a.example", then "[a.example]:587"; the table's "a.example:587" is never looked up
                fix: write [a.example]:587 in the table instead of a.example:587, or the other way round in relayhost
            /etc/postfix/main.cf:4:27: warning HK0615: keys of texthash:/etc/postfix/sasl_passwd are never looked up: no relayhost or transport is written so: "[old.example]:587"
                fix: write them as the next hop is written, with its brackets and port, or remove them

            """, text);
    }

    private static Task<CheckedFolder> CheckAsync(string lines, string passwords, string table)
        => CheckedFolder.OfAsync($"{Client}{lines}\n", files: [(Passwords, passwords), (Table, table)]);
}

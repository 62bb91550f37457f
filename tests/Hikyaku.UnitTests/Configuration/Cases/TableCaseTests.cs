using System.Buffers.Binary;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Diagnosis.Checking;
using Xunit;

namespace Hikyaku.UnitTests.Configuration.Cases;

/// <summary>Tables that can't do what they are there for.</summary>
public sealed class TableCaseTests
{
    private const string Client = "smtp_sasl_auth_enable = yes\nsmtp_sasl_security_options = noanonymous\nsmtp_sasl_password_maps = texthash:/etc/postfix/sasl_passwd\nrelayhost = ";
    private const string Passwords = "/etc/postfix/sasl_passwd";

    [Theory]
    [InlineData("[smtp.example.jp]:587", "smtp.example.jp:587", "looked up are \"smtp.example.jp\", then \"[smtp.example.jp]:587\"; the table's \"smtp.example.jp:587\" is never looked up")]
    [InlineData("[smtp.example.jp]:587", "[smtp.example.jp]", "the table's \"[smtp.example.jp]\" is never looked up")]
    [InlineData("[smtp.example.jp]:587", "[smtp.example.jp]:submission", "is never looked up")]
    [InlineData("smtp.example.jp:587", "[smtp.example.jp]:587", "looked up are each MX host's name, then \"smtp.example.jp\", then \"smtp.example.jp:587\"")]
    [InlineData("[smtp.example.jp]", "[smtp.example.jp]:25", "looked up are \"smtp.example.jp\", then \"[smtp.example.jp]\"")]
    [InlineData("[smtp.example.jp]:587", "example.jp", "the table's \"example.jp\" is never looked up")]
    [InlineData("[smtp.example.jp]:587", "other.example", "the table has none of them")]
    public async Task Password_UnderAKeyThatIsNeverLookedUp_IsShownWithThoseThatAre(string relayhost, string key, string words)
        => (await CheckedFolder.OfAsync($"{Client}{relayhost}\n", files: (Passwords, $"{key} user:password\n"))).Says(CheckingDiagnostics.PasswordNotFound, "main.cf:4", $"no password for relayhost = {relayhost}", "main.cf:5", words);

    [Theory]
    [InlineData("[smtp.example.jp]:587", "[smtp.example.jp]:587")]
    [InlineData("[smtp.example.jp]:587", "smtp.example.jp")]
    [InlineData("", "anything")]
    public async Task Password_UnderALookedUpKey_NeedsNoWord(string relayhost, string key)
        => (await CheckedFolder.OfAsync($"{Client}{relayhost}\n", files: (Passwords, $"{key} user:password\n"))).SaysNothingOf(CheckingDiagnostics.PasswordNotFound);

    [Theory]
    [InlineData("hash:/t.db", "", "adds .db to the name by itself", "write hash:/t")]
    [InlineData("hash:/t", "/^a/ b\n/c/ d\n", "are regular expressions", "write regexp:/t")]
    [InlineData("texthash:/t", "# networks\n192.0.2.0/24 OK\n10.0.0.0/8 OK\n", "are networks", "write cidr:/t")]
    [InlineData("texthash:/t", "root: admin\npostmaster: root\n", "in the form of aliases(5)", "no colon")]
    public async Task Table_OfAnotherKind_IsRecognised(string table, string content, string words, string fix)
        => (await CheckedFolder.OfAsync($"virtual_alias_maps = {table}\n", files: ("/t", content))).Says(CheckingDiagnostics.TableOfAnotherKind, "main.cf:2", words, fix);

    [Fact]
    public async Task Table_CompiledWhereTextIsWanted_IsRecognised()
    {
        byte[] database = new byte[512];
        BinaryPrimitives.WriteUInt32LittleEndian(database.AsSpan(12), 0x00061561);
        var folder = new ConfigurationFolder("compatibility_level = 3.12\nvirtual_alias_maps = texthash:/t.db\n", ConfigurationFolder.StockTransports);
        folder.SetBytes("/t.db", database);
        (await CheckedFolder.CheckAsync(folder)).Says(CheckingDiagnostics.TableOfAnotherKind, "main.cf:2", "/t.db is a compiled table, and texthash: reads text", "write hash:/t");
    }

    [Theory]
    [InlineData("virtual_alias_maps = texthash:/t", "a@example.jp b\n")]
    [InlineData("alias_maps = texthash:/t", "root: admin\n")]
    [InlineData("virtual_alias_maps = regexp:/t", "/^a/ b\n")]
    public async Task Table_OfItsKind_NeedsNoWord(string line, string content)
        => (await CheckedFolder.OfAsync(line + "\n", files: ("/t", content))).SaysNothingOf(CheckingDiagnostics.TableOfAnotherKind);

    [Fact]
    public async Task Table_OfAServicesOption_IsLookedAtToo()
        => (await CheckedFolder.OfAsync("", "smtp inet n - n - - smtpd -o smtpd_client_restrictions=check_client_access,texthash:/t\n", ("/t", "192.0.2.0/24 OK\n"))).Says(CheckingDiagnostics.TableOfAnotherKind, "master.cf:1", "are networks");

    [Fact]
    public void PasswordFile_ThatEverybodyMayRead_IsNamed()
    {
        string file = Path.GetTempFileName();
        try
        {
            var view = ParameterView.Parse($"smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = texthash:{file}\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Diagnostic finding = Assert.Single(SecretFileCheck.Run(view));
            Assert.Equal(($"chmod 600 {file}", 2), (finding.Fix, finding.Place.Line));
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
            Assert.Empty(SecretFileCheck.Run(view));
        }
        finally
        {
            File.Delete(file);
        }
    }
}

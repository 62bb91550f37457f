using Hikyaku.Sasl.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Hikyaku.UnitTests.Sasl;

public sealed class CredentialStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hikyaku-sasl").FullName;

    private CredentialStore Store => new(UserDatabase);

    private string UserDatabase => Path.Combine(_folder, "users.sqlite");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<CredentialStatus> Verify(CredentialStore store, string name, string password)
        => (await store.VerifyAsync([name], System.Text.Encoding.UTF8.GetBytes(password), TestContext.Current.CancellationToken)).Status;

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task User_FromAddToRemove_IsWhatTheStoreSays(int rememberedLogins)
    {
        var store = new CredentialStore(UserDatabase, null, new LoginCache(rememberedLogins, TimeSpan.FromHours(1), TimeProvider.System));
        Assert.Equal(CredentialStatus.UnknownUser, await Verify(store, "bob", "secret"));
        Assert.True(store.Add("Bob", "secret"u8).IsDone);
        Assert.Equal(CredentialStatus.Verified, await Verify(store, "bOB", "secret"));
        Assert.Equal(CredentialStatus.Verified, await Verify(store, "bob", "secret"));
        Assert.Equal(CredentialStatus.WrongPassword, await Verify(store, "bob", "Secret"));
        Assert.Equal("user bob exists already", store.Add("bob", "x"u8).Cause);

        Assert.True(store.SetDisabled("bob", true).IsDone);
        Assert.Equal(CredentialStatus.Disabled, await Verify(store, "bob", "secret"));
        Assert.Equal(CredentialStatus.WrongPassword, await Verify(store, "bob", "wrong"));
        Assert.True(store.SetDisabled("bob", false).IsDone);

        Assert.True(store.SetPassword("bob", "秘密"u8).IsDone);
        Assert.Equal(CredentialStatus.WrongPassword, await Verify(store, "bob", "secret"));
        Assert.Equal(CredentialStatus.Verified, await Verify(store, "bob", "秘密"));
        Assert.Equal(["bob"], store.List(out string cause).Select(u => u.Name));
        Assert.Equal("", cause);

        Assert.True(store.Remove("bob").IsDone);
        Assert.Equal("there is no user bob", store.Remove("bob").Cause);
        Assert.Equal(CredentialStatus.UnknownUser, await Verify(store, "bob", "秘密"));
    }

    [Fact]
    public async Task RepeatedLogin_WithinTheTime_NeedsNoDerivation()
    {
        var clock = new FakeTimeProvider();
        var store = new CredentialStore(UserDatabase, clock, new LoginCache(10, TimeSpan.FromMinutes(1), clock));
        Assert.True(store.Add("bob", "secret"u8).IsDone);
        Assert.Equal(CredentialStatus.Verified, await Verify(store, "bob", "secret"));
        Corrupt("UPDATE user SET iterations = iterations + 1"); // a derivation can't come out right any more
        Assert.Equal(CredentialStatus.Verified, await Verify(store, "bob", "secret"));
        Assert.Equal(CredentialStatus.WrongPassword, await Verify(store, "bob", "secre"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(CredentialStatus.WrongPassword, await Verify(store, "bob", "secret"));
    }

    [Fact]
    public async Task LoginCache_WhenFull_ForgetsTheOldest()
    {
        var store = new CredentialStore(UserDatabase, null, new LoginCache(2, TimeSpan.FromHours(1), TimeProvider.System));
        string[] names = ["a", "b", "c"];
        foreach (string name in names)
        {
            Assert.True(store.Add(name, "secret"u8).IsDone);
            Assert.Equal(CredentialStatus.Verified, await Verify(store, name, "secret"));
        }
        Corrupt("UPDATE user SET iterations = iterations + 1");
        Assert.Equal(CredentialStatus.WrongPassword, await Verify(store, "a", "secret"));
        Assert.Equal(CredentialStatus.Verified, await Verify(store, "b", "secret"));
        Assert.Equal(CredentialStatus.Verified, await Verify(store, "c", "secret"));
    }

    private void Corrupt(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={UserDatabase};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    [Fact]
    public void File_IsForItsOwnerAlone_AndHoldsNoPassword()
    {
        CredentialStore store = Store;
        Assert.True(store.Add("bob", "correct horse"u8).IsDone);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.Path));
        foreach (string file in Directory.GetFiles(_folder))
            Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf("correct horse"u8) < 0, file);
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("a\tb", "x")]
    [InlineData("a", "")]
    [InlineData("a", "x\0y")]
    public void Add_UnusableNameOrPassword_IsRefused(string name, string password)
        => Assert.False(Store.Add(name, System.Text.Encoding.UTF8.GetBytes(password)).IsDone);

    [Fact]
    public async Task File_OfSomethingElse_IsATemporaryFailure()
    {
        CredentialStore store = Store;
        File.WriteAllText(store.Path, "not a database at all, and long enough to be read as one");
        Assert.Equal(CredentialStatus.TemporaryFailure, await Verify(store, "bob", "x"));
        Assert.False(store.Add("bob", "x"u8).IsDone);
        store.List(out string cause);
        Assert.StartsWith(store.Path, cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfANewerFormat_IsRefused()
    {
        CredentialStore store = Store;
        Assert.True(store.Add("bob", "x"u8).IsDone);
        using (var connection = new SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE format SET version = 99";
            command.ExecuteNonQuery();
        }
        CredentialCheck check = await store.VerifyAsync(["bob"], "x"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal(CredentialStatus.TemporaryFailure, check.Status);
        Assert.Contains("format version 99", check.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_AreBoundAsData()
    {
        CredentialStore store = Store;
        Assert.True(store.Add("bob", "x"u8).IsDone);
        foreach (string name in new[] { "' OR 1=1 --", "bob'--", "b%", "*)(uid=*" })
            Assert.Equal(CredentialStatus.UnknownUser, await Verify(store, name, "x"));
    }

    [Fact]
    public void ScramKey_OfRfc7677sExample_IsTheRfcs()
    {
        // RFC 7677 section 3: user "user", password "pencil"; the server's signature follows from ServerKey.
        ScramKey key = ScramKey.Derive("pencil"u8, Convert.FromHexString("5B6D99689D12358EECA04B141236FA81"), 4096);
        const string authMessage = "n=user,r=rOprNGfwEbeRWgbNEkqO,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
        byte[] signature = System.Security.Cryptography.HMACSHA256.HashData(key.ServerKey, System.Text.Encoding.ASCII.GetBytes(authMessage));
        Assert.Equal("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", Convert.ToBase64String(signature));
        Assert.True(key.Verify("pencil"u8));
        Assert.False(key.Verify("pencil "u8));
        Assert.True(ScramKey.DefaultIterations >= ScramKey.FewestIterations);
    }
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Hikyaku.Sasl.Store;

/// <summary>
/// Our own users (<c>hikyaku user add</c>). Only SCRAM-SHA-256 keys are kept. A file that doesn't exist is a store without users; it is looked for again at each check, so the first user
/// needs no reload. Names are folded to lower case in ASCII.
/// </summary>
/// <param name="path">hikyaku_user_database.</param>
/// <param name="time">Dates users.</param>
/// <param name="logins">Spares the derivation where a log-in is repeated; null for none.</param>
public sealed class CredentialStore(string path, TimeProvider? time = null, LoginCache? logins = null) : ICredentialStore
{
    private readonly CredentialFile _file = new(path);
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly byte[] _ownSecret = RandomNumberGenerator.GetBytes(ScramKey.KeyBytes);

    public string Path => path;

    public ValueTask<CredentialCheck> VerifyAsync(IReadOnlyList<string> names, ReadOnlyMemory<byte> password, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return ValueTask.FromResult(Verify(names, password.Span));
        }
        catch (Exception e) when (IsStoreTrouble(e))
        {
            return ValueTask.FromResult(new CredentialCheck(CredentialStatus.TemporaryFailure, names[0], Describe(e)));
        }
    }

    /// <summary>Adds a user and makes the file when there is none.</summary>
    public UserChange Add(string name, ReadOnlySpan<byte> password)
    {
        if (!SaslText.TryReadName(Encoding.UTF8.GetBytes(name), out _)) return UserChange.Refused("a user name is 1 to 255 bytes of UTF-8 without control characters");
        if (!SaslText.IsUsablePassword(password)) return UserChange.Refused("a password is 1 to 1024 bytes of UTF-8 without control characters");
        ScramKey key = ScramKey.Create(password);
        return Change(mayCreate: true, name, """
            INSERT OR IGNORE INTO user (name, salt, iterations, stored_key, server_key, created, changed)
            VALUES ($name, $salt, $iterations, $stored, $server, $now, $now)
            """, "user {0} exists already", key);
    }

    public UserChange SetPassword(string name, ReadOnlySpan<byte> password)
        => SaslText.IsUsablePassword(password)
            ? Change(mayCreate: false, name, """
                UPDATE user SET salt = $salt, iterations = $iterations, stored_key = $stored, server_key = $server, changed = $now WHERE name = $name
                """, "there is no user {0}", ScramKey.Create(password))
            : UserChange.Refused("a password is 1 to 1024 bytes of UTF-8 without control characters");

    public UserChange SetDisabled(string name, bool isDisabled)
        => Change(mayCreate: false, name, isDisabled ? "UPDATE user SET disabled = 1 WHERE name = $name" : "UPDATE user SET disabled = 0 WHERE name = $name", "there is no user {0}");

    public UserChange Remove(string name) => Change(mayCreate: false, name, "DELETE FROM user WHERE name = $name", "there is no user {0}");

    /// <summary>All users by name; empty with a cause when the file can't be read, empty without one when there is none.</summary>
    public IReadOnlyList<UserEntry> List(out string cause)
    {
        cause = "";
        var users = new List<UserEntry>();
        if (!_file.Exists) return users;
        try
        {
            using SqliteConnection connection = _file.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "SELECT name, disabled, created, changed FROM user ORDER BY name";
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
                users.Add(new UserEntry(reader.GetString(0), reader.GetBoolean(1), DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(2)), DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(3))));
        }
        catch (Exception e) when (IsStoreTrouble(e))
        {
            cause = Describe(e);
        }
        return users;
    }

    private CredentialCheck Verify(IReadOnlyList<string> names, ReadOnlySpan<byte> password)
    {
        byte[] secret = _ownSecret;
        CredentialRecord? record = _file.Exists ? Find(names, ref secret) : null;
        bool isKnown = record is not null && logins is not null && logins.Knows(record, password);
        // An unknown user gets a salt that is always the same for this name, and the same work.
        ScramKey key = record?.Key ?? new ScramKey(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(SaslText.Fold(names[0])))[..ScramKey.SaltBytes], ScramKey.DefaultIterations, new byte[ScramKey.KeyBytes], []);
        bool isRight = isKnown || key.Verify(password);
        if (record is null) return new CredentialCheck(CredentialStatus.UnknownUser, names[0], "unknown user");
        if (!isRight) return new CredentialCheck(CredentialStatus.WrongPassword, record.Name, "wrong password");
        if (!isKnown) logins?.Remember(record, password);
        return record.IsDisabled
            ? new CredentialCheck(CredentialStatus.Disabled, record.Name, "the user is disabled")
            : new CredentialCheck(CredentialStatus.Verified, record.Name);
    }

    private CredentialRecord? Find(IReadOnlyList<string> names, ref byte[] secret)
    {
        using SqliteConnection connection = _file.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name, salt, iterations, stored_key, server_key, disabled FROM user WHERE name = $name";
        SqliteParameter parameter = command.Parameters.Add("$name", SqliteType.Text);
        foreach (string name in names)
        {
            parameter.Value = SaslText.Fold(name);
            using SqliteDataReader reader = command.ExecuteReader();
            if (!reader.Read()) continue;
            var key = new ScramKey(reader.GetFieldValue<byte[]>(1), reader.GetInt32(2), reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<byte[]>(4));
            return new CredentialRecord(reader.GetString(0), key, reader.GetBoolean(5));
        }
        using SqliteCommand asked = connection.CreateCommand();
        asked.CommandText = "SELECT value FROM secret WHERE name = 'server'";
        if (asked.ExecuteScalar() is byte[] stored) secret = stored;
        return null;
    }

    private UserChange Change(bool mayCreate, string name, string sql, string refusal, ScramKey? key = null)
    {
        string folded = SaslText.Fold(name);
        try
        {
            if (mayCreate) _file.Create(_ownSecret);
            if (!_file.Exists) return UserChange.Refused(refusal.Replace("{0}", folded, StringComparison.Ordinal));
            using SqliteConnection connection = _file.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$name", folded);
            command.Parameters.AddWithValue("$now", _time.GetUtcNow().ToUnixTimeSeconds());
            if (key is not null)
            {
                command.Parameters.AddWithValue("$salt", key.Salt);
                command.Parameters.AddWithValue("$iterations", key.Iterations);
                command.Parameters.AddWithValue("$stored", key.StoredKey);
                command.Parameters.AddWithValue("$server", key.ServerKey);
            }
            return command.ExecuteNonQuery() > 0 ? UserChange.Done : UserChange.Refused(refusal.Replace("{0}", folded, StringComparison.Ordinal));
        }
        catch (Exception e) when (IsStoreTrouble(e))
        {
            return UserChange.Refused(Describe(e));
        }
    }

    private static bool IsStoreTrouble(Exception e) => e is SqliteException or IOException or InvalidDataException or UnauthorizedAccessException or InvalidCastException;

    private string Describe(Exception e) => $"{path}: {(e is UnauthorizedAccessException ? "Permission denied" : e.Message)}";
}

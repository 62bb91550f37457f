using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Hikyaku.Sasl.Store;

/// <summary>
/// The SQLite file that holds the users: made with mode 0600 before SQLite writes a byte, owned by its folder's owner when root makes it (the server reads it as mail_owner),
/// with its magic and version in a table of its own.
/// </summary>
internal sealed partial class CredentialFile(string path)
{
    public const string Magic = "hikyaku users";
    public const int Version = 1;

    private const string Schema = """
        CREATE TABLE format (magic TEXT NOT NULL, version INTEGER NOT NULL, features TEXT NOT NULL);
        CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE user (
            name TEXT PRIMARY KEY,
            salt BLOB NOT NULL, iterations INTEGER NOT NULL, stored_key BLOB NOT NULL, server_key BLOB NOT NULL,
            disabled INTEGER NOT NULL DEFAULT 0, created INTEGER NOT NULL, changed INTEGER NOT NULL) WITHOUT ROWID;
        """;

    public string Path => path;

    public bool Exists => File.Exists(path);

    /// <summary>Opens the file; throws SqliteException or IOException for what is wrong with it. Not pooled: a file that was replaced must not live on.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        try
        {
            connection.Open();
            Check(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file when there is none.</summary>
    public void Create(byte[] serverSecret)
    {
        if (Exists) return;
        string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using (new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            // SQLite fills it.
        }
        GiveToOwnerOf(folder);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; {Schema} INSERT INTO format VALUES ('{Magic}', {Version}, ''); INSERT INTO secret VALUES ('server', $secret); COMMIT;");
        command.Parameters.AddWithValue("$secret", serverSecret);
        command.ExecuteNonQuery();
    }

    private static void Check(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT magic, version FROM format";
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read() || reader.GetString(0) != Magic) throw new InvalidDataException("not a hikyaku user database");
        if (reader.GetInt32(1) > Version)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"format version {reader.GetInt32(1)} is newer than this release's {Version}"));
    }

    private void GiveToOwnerOf(string folder)
    {
        if (!Environment.IsPrivilegedProcess || Status(folder, out uint owner, out uint group) != 0) return;
        if (ChangeOwner(path, owner, group) != 0) throw new IOException($"chown {path}: error {Marshal.GetLastPInvokeError()}");
    }

    private static unsafe int Status(string folder, out uint owner, out uint group)
    {
        var status = new StatusBuffer();
        int result = StatusX(AtCurrentFolder, folder, 0, WantedOwner, &status);
        owner = status.UserId;
        group = status.GroupId;
        return result;
    }

    private const int AtCurrentFolder = -100; // AT_FDCWD
    private const uint WantedOwner = 0x18; // STATX_UID | STATX_GID

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint owner, uint group);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatusX(int folder, string path, int flags, uint mask, StatusBuffer* status);

    // struct statx is the same on every architecture; only its head matters here.
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct StatusBuffer
    {
        public uint Mask;
        public uint BlockSize;
        public ulong Attributes;
        public uint Links;
        public uint UserId;
        public uint GroupId;
    }
}

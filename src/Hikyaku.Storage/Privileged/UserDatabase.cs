using System.Runtime.InteropServices;
using System.Text;

namespace Hikyaku.Storage.Privileged;

/// <summary>The system's user database through NSS, so that LDAP and systemd users are seen too.</summary>
public static unsafe partial class UserDatabase
{
    private const int BufferBytes = 16 * 1024;

    // struct passwd of glibc and musl on 64 bit.
    [StructLayout(LayoutKind.Sequential)]
    private struct Passwd
    {
        public byte* Name;
        public byte* Password;
        public uint UserId;
        public uint GroupId;
        public byte* Gecos;
        public byte* Home;
        public byte* Shell;
    }

    /// <summary>The account, or null when there is none of that name.</summary>
    /// <exception cref="IOException">The database could not answer: not the same as "no such user".</exception>
    public static UserAccount? Find(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name + "\0");
        fixed (byte* text = bytes)
        {
            byte* key = text;
            return Read((entry, buffer, found) => GetByName(key, entry, buffer, BufferBytes, found));
        }
    }

    /// <inheritdoc cref="Find(string)"/>
    public static UserAccount? Find(uint userId) => Read((entry, buffer, found) => GetById(userId, entry, buffer, BufferBytes, found));

    private delegate int Query(Passwd* entry, byte* buffer, Passwd** found);

    private static UserAccount? Read(Query query)
    {
        byte[] storage = new byte[BufferBytes];
        fixed (byte* buffer = storage)
        {
            Passwd entry;
            Passwd* found = null;
            int error = query(&entry, buffer, &found);
            if (found is null)
            {
                // ENOENT, ESRCH, EBADF and EPERM are "not found" in some NSS modules (getpwnam_r(3), notes).
                if (error is 0 or 2 or 3 or 9 or 1) return null;
                throw new IOException($"user database: {Marshal.GetPInvokeErrorMessage(error)}");
            }
            return new UserAccount(Text(entry.Name), entry.UserId, entry.GroupId, Text(entry.Home)) { FullName = Text(entry.Gecos).Split(',')[0] };
        }
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    [LibraryImport("libc", EntryPoint = "getpwnam_r")]
    private static partial int GetByName(byte* name, Passwd* entry, byte* buffer, nuint length, Passwd** found);

    [LibraryImport("libc", EntryPoint = "getpwuid_r")]
    private static partial int GetById(uint userId, Passwd* entry, byte* buffer, nuint length, Passwd** found);
}

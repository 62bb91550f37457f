using System.Runtime.InteropServices;
using System.Text;

namespace Hikyaku.Storage.Privileged;

/// <summary>The system's group database through NSS.</summary>
public static unsafe partial class GroupDatabase
{
    private const int BufferBytes = 64 * 1024;

    // struct group of glibc and musl on 64 bit.
    [StructLayout(LayoutKind.Sequential)]
    private struct Group
    {
        public byte* Name;
        public byte* Password;
        public uint GroupId;
        public byte** Members;
    }

    /// <summary>The group's id, or null when there is none of that name.</summary>
    /// <exception cref="IOException">The database could not answer.</exception>
    public static uint? Find(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name + "\0");
        byte[] storage = new byte[BufferBytes];
        fixed (byte* text = bytes)
        fixed (byte* buffer = storage)
        {
            Group entry;
            Group* found = null;
            int error = GetByName(text, &entry, buffer, BufferBytes, &found);
            if (found is not null) return entry.GroupId;
            return error is 0 or 1 or 2 or 3 or 9 ? null : throw new IOException($"group database: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    [LibraryImport("libc", EntryPoint = "getgrnam_r")]
    private static partial int GetByName(byte* name, Group* entry, byte* buffer, nuint length, Group** found);
}

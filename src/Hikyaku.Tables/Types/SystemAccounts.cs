using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Hikyaku.Tables.Types;

/// <summary>getpwnam_r(3) and getgrnam_r(3): accounts by name through NSS.</summary>
internal static unsafe partial class SystemAccounts
{
    private const int FirstBufferBytes = 1024;
    private const int LastBufferBytes = 1 << 20;
    private const int OutOfRange = 34; // ERANGE: the buffer is too small
    private const int NoSuchEntry = 2; // ENOENT: some NSS modules say so instead of "no such user"

    public static AccountAnswer FindUser(string name) => Find(name, static (n, buffer) =>
    {
        fixed (byte* space = buffer)
        {
            int errno = GetUser(n, out UserRecord record, space, (nuint)buffer.Length, out nint found);
            string? line = errno != 0 || found == 0 ? null
                : string.Create(CultureInfo.InvariantCulture, $"{Text(record.Name)}:x:{record.UserId}:{record.GroupId}:{Text(record.RealName)}:{Text(record.Home)}:{Text(record.Shell)}");
            return new AccountAnswer(line, errno);
        }
    });

    public static AccountAnswer FindGroup(string name) => Find(name, static (n, buffer) =>
    {
        fixed (byte* space = buffer)
        {
            int errno = GetGroup(n, out GroupRecord record, space, (nuint)buffer.Length, out nint found);
            string? line = errno != 0 || found == 0 ? null
                : string.Create(CultureInfo.InvariantCulture, $"{Text(record.Name)}:x:{record.GroupId}:{Members(record.Members)}");
            return new AccountAnswer(line, errno);
        }
    });

    private static AccountAnswer Find(string name, Func<string, byte[], AccountAnswer> ask)
    {
        for (int size = FirstBufferBytes; ; size *= 4)
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(size);
            AccountAnswer answer = ask(name, buffer);
            ArrayPool<byte>.Shared.Return(buffer);
            if (answer.Errno == OutOfRange && size < LastBufferBytes) continue;
            return answer.Errno == NoSuchEntry ? default : answer;
        }
    }

    private static string Members(nint* list)
    {
        var members = new List<string>();
        for (; list is not null && *list != 0; list++) members.Add(Text(*list));
        return string.Join(',', members);
    }

    private static string Text(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    [LibraryImport("libc", EntryPoint = "getpwnam_r", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetUser(string name, out UserRecord record, byte* buffer, nuint length, out nint result);

    [LibraryImport("libc", EntryPoint = "getgrnam_r", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetGroup(string name, out GroupRecord record, byte* buffer, nuint length, out nint result);

    // struct passwd of glibc and musl on Linux.
    [StructLayout(LayoutKind.Sequential)]
    private struct UserRecord
    {
        public nint Name;
        public nint Password;
        public uint UserId;
        public uint GroupId;
        public nint RealName;
        public nint Home;
        public nint Shell;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct GroupRecord
    {
        public nint Name;
        public nint Password;
        public uint GroupId;
        public nint* Members;
    }
}

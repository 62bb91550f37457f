using System.Security.Cryptography;
using System.Text;
using Hikyaku.Tables.Types.Compiled;
using Hikyaku.UnitTests.Tables.TableFiles;
using Microsoft.Win32.SafeHandles;
using Xunit;

namespace Hikyaku.UnitTests.Tables.Compiled;

/// <summary>Whatever the bytes of a compiled file are: an answer or an InvalidDataException, in bounded time and memory.</summary>
public sealed class CorruptFileTests : IDisposable
{
    private const long MemoryLimitBytes = 16 << 20;

    private static readonly byte[][] Keys = [.. CompiledFormatTests.Entries(120, 300).Where(static (_, i) => i % 20 == 3).Select(e => TableFolder.Bytes(e.Key + "\0")), "nothing"u8.ToArray()];

    // Takes the bytes to be read piece by piece.
    private readonly SafeFileHandle _file = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, options: FileOptions.DeleteOnClose);

    public static TheoryData<string> Types => CompiledFormatTests.Types;

    public void Dispose() => _file.Dispose();

    // Byte by byte where the file describes itself, and then wherever a page may end.
    [Theory]
    [MemberData(nameof(Types))]
    public void AnyPrefix_IsAFault(string type)
    {
        byte[] whole = Whole(type);
        for (int length = 0; length < whole.Length; length++)
            if (length < 600 || length % 512 is 0 or 511 or 1 || length % 97 == 0) Read(type, whole[..length], $"the first {length} bytes");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void FlippedBytes_AreFaultsOrOtherAnswers(string type)
    {
        byte[] whole = Whole(type);
        var random = new Random(20261128);
        for (int round = 0; round < 2500; round++)
        {
            byte[] bytes = (byte[])whole.Clone();
            int flips = random.Next(1, 6);
            for (int i = 0; i < flips; i++)
            {
                // most flips where structure stands: the first page, heads of pages, lists of places
                int at = random.Next(3) == 0 ? random.Next(bytes.Length) : Math.Min(random.Next(bytes.Length / 4096 + 1) * 4096 + random.Next(160), bytes.Length - 1);
                bytes[at] = (byte)random.Next(256);
            }
            Read(type, bytes, $"round {round}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Noise_IsAFault(string type)
    {
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            byte[] noise = new byte[random.Next(20_000)];
            random.NextBytes(noise);
            Read(type, noise, $"round {round}");
        }
    }

    private static byte[] Whole(string type)
    {
        Writers.Require(type);
        using var folder = new TableFolder();
        folder.Make(type, "t", CompiledFormatTests.Entries(120, 300));
        return File.ReadAllBytes(folder.Path("t" + Writers.Suffix(type)));
    }

    private void Read(string type, byte[] bytes, string what)
    {
        RandomAccess.SetLength(_file, bytes.Length);
        RandomAccess.Write(_file, bytes, 0);
        string whole = Read(type, () => new CompiledContent(bytes), what);
        Assert.Equal(whole, Read(type, () => new CompiledContent(_file, bytes.Length), what + " in pieces"));
    }

    // What became of it: the same however the bytes are read.
    private static string Read(string type, Func<CompiledContent> content, string what)
    {
        var answers = new StringBuilder();
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            CompiledFile file = CompiledFile.Parse(type, content());
            foreach (byte[] key in Keys) answers.Append(Try(() => file.Find(key) is { } value ? Convert.ToHexString(SHA256.HashData(value.Span)) : "none", what)).Append(' ');
            answers.Append(Try(() => $"{file.Entries().Count()}", what));
        }
        catch (InvalidDataException e)
        {
            answers.Append(e.Message); // said when it is opened
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}: {e}");
        }
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MemoryLimitBytes, $"{what}: too much memory");
        return answers.ToString();
    }

    private static string Try(Func<string> read, string what)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException e)
        {
            return e.Message; // said when it is asked
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}: {e}");
            return "";
        }
    }
}

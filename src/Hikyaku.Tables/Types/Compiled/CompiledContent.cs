using System.Collections;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Tables.Types.Compiled;

/// <summary>
/// A compiled file's bytes: all of them, or, for whoever asks for one key only, the pieces that were needed so far. It is never mapped: a file that another program cuts short would end the
/// process then.
/// </summary>
internal sealed class CompiledContent
{
    private const int PieceBytes = 16384;

    private readonly SafeFileHandle? _file;
    private readonly BitArray? _read;

    /// <summary>The whole file, in memory.</summary>
    public CompiledContent(byte[] bytes) => Bytes = bytes;

    /// <summary>A file that is read when its bytes are needed. Not thread-safe.</summary>
    /// <param name="file">Open and locked for as long as this is in use.</param>
    /// <param name="length">The file's, in bytes.</param>
    public CompiledContent(SafeFileHandle file, int length)
    {
        _file = file;
        Bytes = new byte[length]; // the system gives memory to the pages that are written to
        _read = new BitArray((length + PieceBytes - 1) / PieceBytes);
    }

    /// <summary>As many as the file has. Zeros stand where <see cref="Need"/> hasn't been called.</summary>
    public byte[] Bytes { get; }

    /// <summary>Whoever looks at <see cref="Bytes"/> says first where. What lies outside of the file is left out.</summary>
    /// <exception cref="InvalidDataException">The file has become shorter.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public void Need(long at, long length)
    {
        if (_read is not null) Read(_read, at, Math.Min(at + length, Bytes.Length));
    }

    private void Read(BitArray read, long at, long end)
    {
        for (int piece = (int)(at / PieceBytes); (long)piece * PieceBytes < end; piece++)
        {
            if (read[piece]) continue;
            int next = piece * PieceBytes, pieceEnd = (int)Math.Min((long)next + PieceBytes, Bytes.Length);
            while (next < pieceEnd)
            {
                int got = RandomAccess.Read(_file!, Bytes.AsSpan(next..pieceEnd), next);
                next += got > 0 ? got : throw new InvalidDataException("it was cut short while it was read");
            }
            read[piece] = true;
        }
    }
}

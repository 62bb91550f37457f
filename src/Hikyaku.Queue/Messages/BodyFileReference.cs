namespace Hikyaku.Queue.Messages;

/// <summary>A body file as the log knows it: bodies/SEQUENCE. Each block of <see cref="BlockSize"/> content bytes has a checksum of its own.</summary>
internal sealed record BodyFileReference(long LengthBytes, IReadOnlyList<uint> BlockChecksums)
{
    public const int BlockSize = 64 * 1024;
}

using Hikyaku.Queue.Log;
using Hikyaku.Queue.Messages;

namespace Hikyaku.Queue.Index;

/// <summary>Where a large message's content is, in order: chunk records, body file; what is left stands in the message record.</summary>
internal sealed record StoredContentParts(RecordPlace[] Chunks, BodyFileReference? Body)
{
    public static readonly StoredContentParts None = new([], null);

    public bool IsEmpty => Chunks.Length == 0 && Body is null;
}

using Hikyaku.Mail;

namespace Hikyaku.Queue.Messages;

/// <summary>A message record's metadata, decoded.</summary>
/// <param name="ChunkCount">Chunk records that hold the first part of the content.</param>
/// <param name="Body">The file that holds the middle part, or null; the record itself holds the rest.</param>
internal sealed record StoredMeta(Envelope Envelope, MessageFacts Facts, MessageStatus Status, int ChunkCount, BodyFileReference? Body);

using Hikyaku.Storage.Files;

namespace Hikyaku.Queue.Log;

/// <summary>The next segment could not be made (the disk is full, most likely). Nothing that was written is in doubt.</summary>
internal sealed class NoSegmentException(StorageException storage) : IOException(storage.Message, storage)
{
    public StorageException Storage { get; } = storage;
}

using Hikyaku.Mail;

namespace Hikyaku.Queue.Log;

/// <summary>A part of a larger message. Its segment is needed from the flush on, until the message is committed and takes over, or abandoned.</summary>
internal sealed class ChunkOperation(QueueId id, RecordBuffer buffer) : LogOperation(RecordType.Chunk, id, buffer)
{
    /// <summary>Under the index's lock.</summary>
    public bool IsAbandoned { get; set; }

    public bool IsLive { get; private set; }

    public override void OnFlushed()
    {
        if (IsAbandoned) return;
        IsLive = true;
        Place.Segment!.AddLive(Place.Length);
    }

    /// <summary>The message it belongs to is gone, or counts it from now on. Under the index's lock.</summary>
    public void Disown()
    {
        IsAbandoned = true;
        if (IsLive) Place.Segment!.RemoveLive(Place.Length);
        IsLive = false;
    }

    public override void Complete()
    {
        Buffer!.Release();
        base.Complete();
    }

    public override void Fail(Exception cause)
    {
        Buffer!.Release();
        base.Fail(cause);
    }
}

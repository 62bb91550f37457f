namespace Hikyaku.Queue.Index;

/// <summary>What memory knows of a message beyond its status.</summary>
[Flags]
internal enum EntryMarks : byte
{
    None = 0,
    /// <summary>Its newest status waits for the writer thread.</summary>
    Dirty = 1,
    /// <summary>It has left the queue; the record that says so may still wait.</summary>
    Removed = 2,
}

namespace Hikyaku.Queue.Messages;

/// <summary>Stored bytes don't match their checksum or can't be read. Carries what could be read, as evidence.</summary>
internal sealed class DamagedRecordException(string message, byte[] evidence, Exception? cause = null) : IOException(message, cause)
{
    public byte[] Evidence { get; } = evidence;
}

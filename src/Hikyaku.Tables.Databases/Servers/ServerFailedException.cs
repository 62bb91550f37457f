namespace Hikyaku.Tables.Databases.Servers;

/// <summary>A server couldn't answer.</summary>
/// <param name="cause">The server's or the driver's words; never contains a password.</param>
/// <param name="isQueryAtFault">The server works but refuses the question: its connection is kept, the server isn't marked as down, and another one may still answer.</param>
internal sealed class ServerFailedException(string cause, bool isQueryAtFault = false) : Exception(cause)
{
    public bool IsQueryAtFault { get; } = isQueryAtFault;
}

namespace Hikyaku.Tables.Servers;

/// <summary>There is no connection to the server.</summary>
internal sealed class ConnectFailedException(string cause) : ServerFailedException(cause);

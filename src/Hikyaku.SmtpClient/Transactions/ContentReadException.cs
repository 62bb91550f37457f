namespace Hikyaku.SmtpClient.Transactions;

/// <summary>The queue could not give the message back in the middle of DATA: the connection must be cut, or half a message would be delivered.</summary>
internal sealed class ContentReadException(IOException cause) : Exception(cause.Message, cause);

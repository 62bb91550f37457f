using Hikyaku.Mail.Contracts;

namespace Hikyaku.SmtpClient.Transactions;

/// <summary>
/// What goes out behind DATA: perhaps headers of our own making, then the queued content from an offset on.
/// </summary>
/// <param name="Headers">Rewritten header lines that stand for the first bytes of the content; empty when it goes out as it is.</param>
/// <param name="Content">The queued message.</param>
/// <param name="Offset">How many bytes of the content <paramref name="Headers"/> stand for.</param>
internal sealed record OutgoingContent(ReadOnlyMemory<byte> Headers, IMessageContent Content, long Offset);

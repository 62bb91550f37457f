namespace Hikyaku.Storage.Maildrop;

/// <summary>
/// Record types of a maildrop file: Postfix's own, so that what waits here can be read by Postfix's pickup after going back, and what its postdrop left by ours.
/// A record is the type, the length in groups of seven bits with the lowest first, and the data.
/// </summary>
internal static class MaildropRecord
{
    // The envelope.
    public const byte Size = (byte)'C', Time = (byte)'T', CreationTime = (byte)'c', FullName = (byte)'F', Inspector = (byte)'I', Filter = (byte)'L', Sender = (byte)'S';
    public const byte DoneRecipient = (byte)'D', Recipient = (byte)'R', OriginalRecipient = (byte)'O', CancelledRecipient = (byte)'/', Warning = (byte)'W';
    public const byte VerpDelimiters = (byte)'V', Attribute = (byte)'A', Redirect = (byte)'>', Killed = (byte)'K', DsnReturn = (byte)'<';
    public const byte DsnEnvelopeId = (byte)'i', DsnOriginalRecipient = (byte)'o', DsnNotify = (byte)'n', Message = (byte)'M';

    // The content: a line, a piece of a line, padding.
    public const byte Line = (byte)'N', LinePiece = (byte)'L', Padding = (byte)'w';

    // What was taken from headers, and the end.
    public const byte Extracted = (byte)'X', Priority = (byte)'P', ReturnReceipt = (byte)'r', ErrorsTo = (byte)'e', End = (byte)'E';

    /// <summary>Longest piece of content in one record (postconf(5) line_length_limit); Postfix's pickup takes no longer ones.</summary>
    public const int PieceLimit = 2048;

    /// <summary>Longest record that is read: far above what any program writes.</summary>
    public const int ReadLimit = 64 * 1024;

    // Attribute names (mail_proto.h of Postfix).
    public const string Encoding = "encoding", RewriteContext = "rewrite_context", EnvelopeId = "envelope_id", ReturnFlags = "ret_flags", NotifyFlags = "notify_flags";
}

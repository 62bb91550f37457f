namespace Hikyaku.Storage.Maildrop;

/// <summary>Whether a name in the maildrop is a message to take.</summary>
public enum MaildropOpenStatus
{
    Opened,

    /// <summary>Its writer is still at it, or has died: leave it.</summary>
    NotWhole,

    /// <summary>Another process took it.</summary>
    Gone,

    /// <summary>A link, a directory, a FIFO: nothing that sendmail made.</summary>
    NotAFile,

    /// <summary>The system refused; the text says why.</summary>
    Refused,
}

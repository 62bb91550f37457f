namespace Hikyaku.Delivery.Mailboxes;

/// <summary>Where local users' mail is kept: their home directories, or one directory of our own.</summary>
internal interface IMailboxWriter
{
    /// <summary>Is there such a user? Asked after the aliases.</summary>
    /// <exception cref="IOException">The user database could not answer.</exception>
    ValueTask<bool> ExistsAsync(string user, CancellationToken cancellationToken);

    /// <summary>Delivers into the user's mailbox.</summary>
    /// <returns>Null when the message is in the mailbox for good; else why not.</returns>
    ValueTask<MailboxFailure?> WriteAsync(string user, MailboxContent content, CancellationToken cancellationToken);
}

using Hikyaku.Mail;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Delivery.Mailboxes;

/// <summary>Maildirs below the users' homes (postconf(5) home_mailbox), written as the user through the privileged helper.</summary>
/// <param name="homeMailbox">home_mailbox: relative to the home; a Maildir when it ends in a slash.</param>
/// <param name="spoolDirectory">Where a message waits in a nameless file while the helper reads it.</param>
/// <param name="privileged">The helper, or what stands for it.</param>
internal sealed class UserMailboxes(string homeMailbox, string spoolDirectory, IPrivilegedOperations privileged) : IMailboxWriter
{
    public ValueTask<bool> ExistsAsync(string user, CancellationToken cancellationToken)
        => ValueTask.FromResult(OwnMailDirectory.IsSafeName(user) && UserDatabase.Find(user) is not null);

    public async ValueTask<MailboxFailure?> WriteAsync(string user, MailboxContent content, CancellationToken cancellationToken)
    {
        if (!homeMailbox.EndsWith('/'))
            return new MailboxFailure(
                new EnhancedStatus(4, 2, 0),
                homeMailbox.Length == 0
                    ? "delivery to mail_spool_directory is not supported yet: chapter 6 (mail handling); to use Maildirs now write \"home_mailbox = Maildir/\" in main.cf"
                    : $"delivery to the mailbox file {homeMailbox} is not supported yet: chapter 6 (mail handling); a home_mailbox that ends in / is a Maildir");
        try
        {
            using FileStream spool = OpenSpool();
            await content.CopyAsync(block => spool.Write(block.Span), cancellationToken).ConfigureAwait(false);
            await spool.FlushAsync(cancellationToken).ConfigureAwait(false);
            HelperReply reply = await privileged.DeliverMaildirAsync(user, homeMailbox, spool.SafeFileHandle, cancellationToken).ConfigureAwait(false);
            return reply.Status switch
            {
                HelperReplyStatus.Done => null,
                HelperReplyStatus.PermanentFailure => new MailboxFailure(new EnhancedStatus(5, 1, 1), reply.Text),
                _ => new MailboxFailure(new EnhancedStatus(4, 2, 0), reply.Text),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new MailboxFailure(new EnhancedStatus(4, 2, 0), $"mailbox of {user}: {exception.Message}");
        }
    }

    private FileStream OpenSpool() => new(
        Path.Combine(spoolDirectory, $"local.{Guid.NewGuid():N}"),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
}

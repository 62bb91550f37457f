using Hikyaku.Mail;

namespace Hikyaku.Delivery.Mailboxes;

/// <summary>Mailboxes below hikyaku_mail_directory: one Maildir for each user, written with the server's own rights.</summary>
/// <param name="directory">hikyaku_mail_directory.</param>
/// <param name="writer">Writes the files.</param>
/// <param name="knowsUser">Does anybody of that name exist: an account of the own store, a user of the system?</param>
internal sealed class OwnMailDirectory(string directory, MaildirWriter writer, Func<string, CancellationToken, ValueTask<bool>> knowsUser) : IMailboxWriter
{
    private const int NameLimit = 200;

    public ValueTask<bool> ExistsAsync(string user, CancellationToken cancellationToken)
    {
        if (!IsSafeName(user)) return ValueTask.FromResult(false);
        return Directory.Exists(Path.Combine(directory, user)) ? ValueTask.FromResult(true) : knowsUser(user, cancellationToken);
    }

    public async ValueTask<MailboxFailure?> WriteAsync(string user, MailboxContent content, CancellationToken cancellationToken)
    {
        string maildir = Path.Combine(directory, user);
        try
        {
            using MaildirFile file = writer.Begin(maildir);
            await content.CopyAsync(block => file.Append(block.Span), cancellationToken).ConfigureAwait(false);
            file.Commit();
            return null;
        }
        catch (IOException exception)
        {
            return new MailboxFailure(new EnhancedStatus(4, 2, 0), $"cannot deliver to maildir {maildir}: {exception.Message}");
        }
    }

    // A name is one folder below ours, and no hidden one (R9 of the attack catalogue).
    internal static bool IsSafeName(string user)
        => user.Length is > 0 and <= NameLimit && user[0] is not ('.' or '-')
            && !user.AsSpan().ContainsAny('/', '\u007f') && !user.AsSpan().ContainsAnyInRange('\0', '\u001f');
}

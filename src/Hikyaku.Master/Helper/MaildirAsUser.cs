using Hikyaku.Storage.Privileged;
using Microsoft.Win32.SafeHandles;

namespace Hikyaku.Master.Helper;

/// <summary>Writes into a user's Maildir with that user's rights, so that no link planted there leads further than the user could go.</summary>
/// <param name="write">Writes the content, from offset 0, into a Maildir given by its absolute path. Blocks; throws <see cref="IOException"/>.</param>
internal sealed class MaildirAsUser(Action<string, SafeFileHandle> write)
{
    /// <summary>Runs on the calling thread, which must not be one of the pool's when this process is root.</summary>
    /// <param name="maildir">Relative to the home and ending in a slash; whatever climbs out of the home is refused.</param>
    public HelperReply Deliver(string user, string maildir, SafeFileHandle content)
    {
        try
        {
            UserAccount? account = UserDatabase.Find(user);
            if (account is null) return new HelperReply(HelperReplyStatus.PermanentFailure, $"unknown user: \"{user}\"");
            if (account.UserId == 0) return new HelperReply(HelperReplyStatus.TemporaryFailure, "mail for root is never delivered with root's rights: give root an alias");
            if (!IsBelowHome(account, maildir, out string path)) return new HelperReply(HelperReplyStatus.TemporaryFailure, $"home_mailbox {maildir} is not below the user's home");
            if (ProcessCredentials.IsRoot) FileSystemIdentity.Run(account, () => write(path, content));
            else if (account.UserId == ProcessCredentials.EffectiveUserId) write(path, content);
            else return new HelperReply(HelperReplyStatus.TemporaryFailure, $"mailbox of {user}: only a server that was started as root delivers to other users");
            return new HelperReply(HelperReplyStatus.Done, "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new HelperReply(HelperReplyStatus.TemporaryFailure, e.Message);
        }
    }

    private static bool IsBelowHome(UserAccount account, string maildir, out string path)
    {
        string home = Path.TrimEndingDirectorySeparator(Path.GetFullPath(account.Home));
        path = Path.GetFullPath(Path.Combine(home, maildir));
        return home.Length > 1 && !Path.IsPathRooted(maildir) && path.StartsWith(home + "/", StringComparison.Ordinal);
    }
}

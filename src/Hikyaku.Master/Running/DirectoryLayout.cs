using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Events;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Master.Running;

/// <summary>The directories that the server works in, made and given to their owners before it starts.</summary>
public static class DirectoryLayout
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Public = Private | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    // sendmail's group may make files and look none up (postdrop(1)).
    private const UnixFileMode Maildrop = Private | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.StickyBit;

    /// <summary>The queue's own directory.</summary>
    public static string QueueLog(ParameterView main) => Path.Combine(main.Get(MailParameters.QueueDirectory), "hikyaku");

    public static string MaildropOf(ParameterView main) => Path.Combine(main.Get(MailParameters.QueueDirectory), "maildrop");

    public static string LockFile(ParameterView main) => Path.Combine(main.Get(MailParameters.QueueDirectory), "pid", "master.pid");

    /// <summary>Makes what is missing. As root all of it is given to the mail owner; what others may look at stays so.</summary>
    /// <exception cref="IOException">A directory cannot be made; the text names it.</exception>
    public static void Ensure(ParameterView main, UserAccount? mailOwner)
    {
        string queue = main.Get(MailParameters.QueueDirectory);
        try
        {
            if (!Directory.Exists(queue)) FileOwnership.EnsureDirectory(queue, Public);
            FileOwnership.EnsureDirectory(Path.Combine(queue, "pid"), Public);
            FileOwnership.EnsureDirectory(QueueLog(main), Private, mailOwner?.UserId, mailOwner?.GroupId);
            uint? dropGroup = mailOwner is null ? null : GroupDatabase.Find(main.Get(MailParameters.SetgidGroup)) ?? mailOwner.GroupId;
            FileOwnership.EnsureDirectory(MaildropOf(main), Maildrop, mailOwner?.UserId, dropGroup);
            // Public: the admin socket is in it, and the kernel tells who asks there.
            FileOwnership.EnsureDirectory(main.Get(MailParameters.DataDirectory), Public, mailOwner?.UserId, mailOwner?.GroupId);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    /// <summary>
    /// As root: the file that maillog_file names, made for the mail owner, who cannot make it in root's directory. One that is there already changes hands only
    /// where no stranger could have put it.
    /// </summary>
    /// <exception cref="IOException">It cannot be made; the text names it.</exception>
    public static void EnsureMaillog(ParameterView main, UserAccount mailOwner)
    {
        MaillogSettings settings = MaillogSettings.Create(main, isForeground: false);
        string? directory = Path.GetDirectoryName(settings.File);
        if (string.IsNullOrEmpty(directory) || directory.StartsWith("/dev", StringComparison.Ordinal)) return;
        try
        {
            if (!File.Exists(settings.File))
            {
                // CreateNew follows no link.
                File.OpenHandle(settings.File, FileMode.CreateNew, FileAccess.Write).Dispose();
                File.SetUnixFileMode(settings.File, settings.Permissions);
            }
            else if (File.GetUnixFileMode(directory).HasFlag(UnixFileMode.OtherWrite)) return;
            FileOwnership.Set(settings.File, mailOwner.UserId, mailOwner.GroupId);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}

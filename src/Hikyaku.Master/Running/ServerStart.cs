using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Delivery.Mailboxes;
using Hikyaku.Master.Helper;
using Hikyaku.Storage.Files;
using Hikyaku.Storage.Locks;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Master.Running;

/// <summary>The three ways in which the server's process begins: as root's helper, as its child, or as an ordinary user's program.</summary>
public static class ServerStart
{
    public const int Failed = 1;

    /// <summary>Starts in the foreground. As root this process becomes the helper, and the server its child.</summary>
    /// <param name="configurationDirectory">Absolute.</param>
    /// <param name="isForeground">False when the process was put in the background: logs then go to syslog.</param>
    /// <param name="output">Takes the lines of the contract.</param>
    /// <param name="errors">Takes what keeps it from starting.</param>
    public static async Task<int> RunAsync(string configurationDirectory, bool isForeground, TextWriter output, TextWriter errors)
    {
        var source = new ConfigurationSource(configurationDirectory);
        var snapshot = ConfigurationSnapshot.Load(source);
        PrintFindings(snapshot, errors);
        if (snapshot.HasErrors)
        {
            errors.WriteLine("hikyaku: not started: the configuration has errors");
            return Failed;
        }
        try
        {
            UserAccount? owner = ProcessCredentials.IsRoot ? FindMailOwner(snapshot.Main) : null;
            DirectoryLayout.Ensure(snapshot.Main, owner);
            if (owner is not null) DirectoryLayout.EnsureMaillog(snapshot.Main, owner);
            using MasterLock masterLock = TakeLock(snapshot.Main);
            var writer = new MaildirWriter(LibcStorageCalls.Instance, TimeProvider.System, snapshot.Main.Get(MailParameters.Myhostname));
            var maildirs = new MaildirAsUser(writer.Write);
            if (owner is not null)
                return HelperProcess.Run(snapshot, ["-c", configurationDirectory, "server", .. isForeground ? (string[])["--foreground"] : []], maildirs);
            return await CompositionRoot.RunAsync(source, new DirectOperations(maildirs), isForeground, output).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"hikyaku: not started: {e.Message}");
            return Failed;
        }
    }

    /// <summary>The helper's child: gives root up and serves.</summary>
    public static async Task<int> RunServerAsync(string configurationDirectory, bool isForeground, TextWriter output, TextWriter errors)
    {
        try
        {
            // Read as root once, for the user to become; read again afterwards through the helper.
            UserAccount owner = FindMailOwner(ConfigurationSnapshot.Load(new ConfigurationSource(configurationDirectory)).Main);
            using HelperClient helper = ServerProcess.TakeOver(owner);
            var source = new ConfigurationSource(configurationDirectory) { Open = helper.Open };
            return await CompositionRoot.RunAsync(source, helper, isForeground, output).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"hikyaku: not started: {e.Message}");
            return Failed;
        }
    }

    private static void PrintFindings(ConfigurationSnapshot snapshot, TextWriter errors)
    {
        foreach (Diagnostic finding in snapshot.Diagnostics)
            if (finding.Severity != DiagnosticSeverity.Information) errors.WriteLine(DiagnosticText.Render(finding));
    }

    private static UserAccount FindMailOwner(ParameterView main)
    {
        string name = main.Get(MailParameters.MailOwner);
        UserAccount? owner = UserDatabase.Find(name);
        if (owner is null)
            throw new IOException($"mail_owner: there is no user {name} ({main.OriginOf(MailParameters.MailOwner)}); make one: useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin {name}");
        if (owner.UserId == 0) throw new IOException($"mail_owner: {name} is root, which the server must never be ({main.OriginOf(MailParameters.MailOwner)})");
        return owner;
    }

    private static MasterLock TakeLock(ParameterView main) => MasterLock.Take(DirectoryLayout.LockFile(main));
}

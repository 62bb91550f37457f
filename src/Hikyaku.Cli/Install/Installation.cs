using System.Reflection;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Master.Running;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Cli.Install;

/// <summary>
/// Puts the program, the system user and the systemd unit in place. Running it again brings all of them to this version. Configuration and mail are never
/// overwritten.
/// </summary>
internal sealed class Installation(InstallPlan plan, string source, TextWriter output)
{
    private const UnixFileMode SetGroupProgram = (UnixFileMode)0b010_111_101_101;

    public void Install()
    {
        CopyPrograms();
        string directory = EnsureConfiguration();
        ParameterView main = ConfigurationSnapshot.Load(new ConfigurationSource(directory)).Main;
        string owner = main.Get(MailParameters.MailOwner), dropGroup = main.Get(MailParameters.SetgidGroup);
        SystemAccounts.EnsureUser(owner, output);
        SystemAccounts.EnsureGroup(dropGroup, output);
        // sendmail runs for every user; its group is all that lets it write below the maildrop.
        string sendmail = Path.Combine(plan.Programs, "hikyaku-sendmail");
        FileOwnership.Set(sendmail, 0, GroupDatabase.Find(dropGroup));
        File.SetUnixFileMode(sendmail, SetGroupProgram);
        // Made now, so that mail can be written before the first start.
        DirectoryLayout.Ensure(main, UserDatabase.Find(owner));
        MakeLinks();
        WriteUnit();
        output.WriteLine($"installed Hikyaku; it reads {directory}. Check it with 'hikyaku check', start it with 'systemctl enable --now hikyaku'");
    }

    public void Uninstall()
    {
        SystemAccounts.TryRun("systemctl", "disable", "--now", "hikyaku.service");
        foreach (string link in plan.Links.Select(static l => l.Link).Concat(plan.ManualPages.Select(static p => p.Link)))
            if (IsOurs(link)) File.Delete(link);
        File.Delete(plan.Unit);
        if (Directory.Exists(plan.Programs)) Directory.Delete(plan.Programs, recursive: true);
        SystemAccounts.TryRun("systemctl", "daemon-reload");
        output.WriteLine("removed   the program, its links and its unit. Configuration, queued mail, the user and the group were left");
    }

    private void CopyPrograms()
    {
        string staging = plan.Programs + ".new";
        if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        Directory.CreateDirectory(staging);
        foreach (string file in Directory.GetFiles(source))
            if (!IsForDevelopers(file)) File.Copy(file, Path.Combine(staging, Path.GetFileName(file)));
        CopyManualPages(staging);
        if (!File.Exists(Path.Combine(staging, "hikyaku")) || !File.Exists(Path.Combine(staging, "hikyaku-sendmail")))
            throw new CommandFailedException($"{source} holds no published hikyaku and hikyaku-sendmail: run './run install', which publishes them");
        if (Directory.Exists(plan.Programs)) Directory.Delete(plan.Programs, recursive: true);
        Directory.Move(staging, plan.Programs);
        output.WriteLine($"programs  {plan.Programs}");
    }

    private void CopyManualPages(string staging)
    {
        foreach ((_, string page) in plan.ManualPages)
        {
            string file = Path.Combine(source, page);
            if (!File.Exists(file)) throw new CommandFailedException($"{source} holds no {page}: run './run install', which publishes it");
            string copy = Path.Combine(staging, page);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    // Symbols and documentation of the build.
    private static bool IsForDevelopers(string file) => Path.GetExtension(file) is ".dbg" or ".pdb" or ".xml";

    private string EnsureConfiguration()
    {
        if (File.Exists(Path.Combine(plan.Configuration, "main.cf"))) return plan.Configuration;
        if (plan.HasPostfixConfiguration) return Path.Combine(plan.Root, "etc/postfix");
        Directory.CreateDirectory(plan.Configuration);
        foreach (string file in (string[])["main.cf", "master.cf"]) File.WriteAllText(Path.Combine(plan.Configuration, file), Resource(file));
        if (!File.Exists(plan.Aliases)) File.WriteAllText(plan.Aliases, Resource("aliases"));
        output.WriteLine($"settings  {plan.Configuration}/main.cf and master.cf (first ones; edit them)");
        return plan.Configuration;
    }

    private void MakeLinks()
    {
        foreach (var (link, program, isOptional) in plan.Links.Concat(plan.ManualPages.Select(static p => (p.Link, p.Page, true))))
        {
            var file = new FileInfo(link);
            bool isThere = file.Exists || file.LinkTarget is not null;
            if (isThere && !IsOurs(link))
            {
                if (!isOptional) throw new CommandFailedException($"{link} is somebody else's: move it away and install again");
                output.WriteLine($"kept      {link}, which is not ours");
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            File.Delete(link);
            File.CreateSymbolicLink(link, Path.Combine(plan.Programs, program));
        }
    }

    private bool IsOurs(string link) => new FileInfo(link).LinkTarget is { } target && target.StartsWith(plan.Programs + "/", StringComparison.Ordinal);

    private void WriteUnit()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(plan.Unit)!);
        File.WriteAllText(plan.Unit, Resource("hikyaku.service").Replace("@BINDIR@", plan.Programs, StringComparison.Ordinal));
        SystemAccounts.TryRun("systemctl", "daemon-reload");
        output.WriteLine($"unit      {plan.Unit}");
    }

    private static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"resource {name}");
        return new StreamReader(stream).ReadToEnd();
    }
}

using System.CommandLine;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Sasl.Store;
using Hikyaku.Storage.Privileged;

namespace Hikyaku.Cli.Verbs;

/// <summary><c>hikyaku user …</c>: the server's own users. Passwords come from standard input or a prompt, never from an argument that <c>ps</c> would show.</summary>
internal static class UserVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = "Login name, with or without @domain." };

    public static Command Create() => new("user", "Manage the users who may submit mail.")
    {
        Verb("add", "Add a user; the password is read from standard input.", "added", static (store, name) => store.Add(name, PasswordInput.Read(name))),
        Verb("passwd", "Change a user's password; it is read from standard input.", "changed", static (store, name) => store.SetPassword(name, PasswordInput.Read(name))),
        Verb("disable", "Refuse a user's logins.", "disabled", static (store, name) => store.SetDisabled(name, true)),
        Verb("enable", "Accept a user's logins again.", "enabled", static (store, name) => store.SetDisabled(name, false)),
        Verb("remove", "Remove a user.", "removed", static (store, name) => store.Remove(name)),
        List(),
    };

    private static Command Verb(string verb, string description, string done, Func<CredentialStore, string, UserChange> change)
    {
        var command = new Command(verb, description) { Name };
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(Name)!;
            ConfigurationSnapshot snapshot = Load(parsed);
            CredentialStore store = Open(snapshot);
            UserChange result = change(store, name);
            if (!result.IsDone) throw new CommandFailedException(result.Cause);
            GiveToMailOwner(snapshot, store.Path);
            Console.Out.WriteLine($"{name} {done}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List the users.");
        command.SetAction(parsed =>
        {
            IReadOnlyList<UserEntry> users = Open(Load(parsed)).List(out string cause);
            if (cause.Length > 0) throw new CommandFailedException(cause);
            if (parsed.GetValue(GlobalOptions.Json))
            {
                JsonOutput.Write([.. users], UserJson.Default.UserEntryArray);
                return ExitCode.Done;
            }
            int width = users.Count == 0 ? 0 : users.Max(static u => u.Name.Length);
            foreach (UserEntry user in users)
                Console.Out.WriteLine($"{user.Name.PadRight(width)}  {(user.IsDisabled ? "disabled" : "enabled "),-8}  password of {user.PasswordChanged.ToLocalTime():yyyy-MM-dd}");
            return ExitCode.Done;
        });
        return command;
    }

    private static ConfigurationSnapshot Load(ParseResult parsed) => ConfigurationSnapshot.Load(new ConfigurationSource(GlobalOptions.DirectoryOf(parsed)));

    private static CredentialStore Open(ConfigurationSnapshot snapshot)
    {
        string path = snapshot.Main.Get(HikyakuParameters.UserDatabase);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new CredentialStore(path);
    }

    // Made by root, read by the server, which is never root.
    private static void GiveToMailOwner(ConfigurationSnapshot snapshot, string path)
    {
        if (!ProcessCredentials.IsRoot || UserDatabase.Find(snapshot.Main.Get(MailParameters.MailOwner)) is not { } owner) return;
        foreach (string file in (string[])[path, path + "-wal", path + "-shm", Path.GetDirectoryName(path)!])
            if (File.Exists(file) || Directory.Exists(file)) FileOwnership.Set(file, owner.UserId, owner.GroupId);
    }
}

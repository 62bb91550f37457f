using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Events;

/// <summary>Where the maillog goes.</summary>
public sealed record MaillogSettings
{
    /// <summary>Where syslog listens for datagrams.</summary>
    public const string SyslogSocket = "/dev/log";

    /// <summary>The machine's name; lines show its first label.</summary>
    public required string HostName { get; init; }

    /// <summary>A path, <c>/dev/stdout</c>, <c>/dev/stderr</c>, or empty for syslog.</summary>
    public string File { get; init; } = "";

    public UnixFileMode Permissions { get; init; } = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>postconf(5) syslog_facility, by name.</summary>
    public string Facility { get; init; } = "mail";

    /// <summary>The socket that syslog lines are sent to.</summary>
    public string SyslogPath { get; init; } = SyslogSocket;

    /// <param name="parameters">main.cf.</param>
    /// <param name="isForeground">Started with --foreground: lines go to standard error unless main.cf names a file.</param>
    public static MaillogSettings Create(ParameterView parameters, bool isForeground)
    {
        string file = parameters.Get(MailParameters.MaillogFile);
        return new MaillogSettings
        {
            HostName = parameters.Get(MailParameters.Myhostname),
            File = file.Length == 0 && isForeground ? "/dev/stderr" : file,
            Facility = parameters.Get(MailParameters.SyslogFacility),
            Permissions = ParsePermissions(parameters.Get(MailParameters.MaillogFilePermissions)),
        };
    }

    // postconf(5) maillog_file_permissions knows three values; anything else is as strict as the default.
    private static UnixFileMode ParsePermissions(string text) => text.TrimStart('0') switch
    {
        "644" => UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
        "640" => UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
        _ => UnixFileMode.UserRead | UnixFileMode.UserWrite,
    };
}

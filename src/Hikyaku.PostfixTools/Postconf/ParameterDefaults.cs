using System.Globalization;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Values;

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>The defaults that are worked out: the machine's name and networks, the process, the release. postconf(5) says "see postconf -d output" of them.</summary>
/// <param name="host">The machine that is asked.</param>
/// <param name="processName">The last part of the name that the program was called by.</param>
/// <param name="directory">Where main.cf is when nothing says otherwise.</param>
internal sealed class ParameterDefaults(HostFacts host, string processName, string directory)
{
    private const string UnknownDomain = "localdomain";

    /// <summary>Null when the row's own default applies.</summary>
    public Func<string>? Find(string name, PostconfState state) => name switch
    {
        "myhostname" => () => HostName(state),
        "mydomain" => () => DomainOf(Written("myhostname", state) ?? HostName(state)),
        "mynetworks" => () => Networks(state),
        "process_name" => () => processName,
        "process_id" => static () => Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
        "service_name" => static () => "",
        "config_directory" => () => directory,
        "mail_version" => static () => ComputedDefaults.PostfixVersion,
        _ => null,
    };

    private string HostName(PostconfState state) => host.HostName.Contains('.') ? host.HostName : $"{host.HostName}.{Written("mydomain", state) ?? UnknownDomain}";

    private static string DomainOf(string hostName) => hostName.IndexOf('.') is >= 0 and var dot ? hostName[(dot + 1)..] : UnknownDomain;

    private string Networks(PostconfState state)
    {
        string Value(string name) => Written(name, state) ?? state.Expand(state.Mode, state.Table.Find(name)!.Default, null);
        string networks = ParameterView.Parse($"inet_interfaces = {Value("inet_interfaces")}\nmynetworks_style = {Value("mynetworks_style")}\ninet_protocols = {Value("inet_protocols")}", host)
            .Find("mynetworks") ?? "";
        // Postfix puts a blank behind each network, the last one too; it shows where a value names this one.
        return networks.Length == 0 ? "" : networks + " ";
    }

    /// <summary>What main.cf says, its <c>$name</c>s looked up in main.cf alone; null with -d, which doesn't read it.</summary>
    private static string? Written(string name, PostconfState state)
        => state.Main.TryGetValue(name, out string? value)
            ? state.Expand(value, n => state.Main.GetValueOrDefault(n), "dictionary mail_dict: macro processing error") : null;
}

using System.Globalization;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Configuration.Values;

/// <summary>Defaults that depend on the machine or on whose view it is; postconf(5) says "see postconf -d output".</summary>
internal static class ComputedDefaults
{
    /// <summary>Computed defaults may ask for other parameters; somebody's <c>mydomain = $myhostname</c> must not ask for ever.</summary>
    private const int MaximumNesting = 8;

    /// <summary>The Postfix whose language this is, then our own release: what scripts that ask for mail_version compare, and what a banner may show.</summary>
    public static readonly string PostfixVersion = $"3.12-hikyaku-{typeof(ComputedDefaults).Assembly.GetName().Version?.ToString(3) ?? "0"}";

    [ThreadStatic]
    private static int _nesting;

    /// <summary>Null when the row's own default applies.</summary>
    public static string? Find(string name, ParameterView view)
    {
        if (_nesting >= MaximumNesting) return "";
        _nesting++;
        try
        {
            return Compute(name, view);
        }
        finally
        {
            _nesting--;
        }
    }

    private static string? Compute(string name, ParameterView view)
    {
        ViewContext context = view.Context;
        return name switch
        {
            "myhostname" => Hostname(view),
            "mydomain" => Domain(view),
            "mynetworks" => LocalNetworks.Describe(view),
            "process_name" => context.ProcessName,
            "service_name" => context.ServiceName,
            "process_id" => Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            "mail_version" => PostfixVersion,
            "config_directory" => context.ConfigurationDirectory,
            _ => null,
        };
    }

    public static bool IsReadOnly(string name) => name is "process_name" or "service_name" or "process_id";

    private static string Hostname(ParameterView view)
    {
        string name = view.Context.Host.HostName;
        if (name.Contains('.')) return name;
        string domain = view.FindEntry("mydomain") is null ? "localdomain" : view.Get(MailParameters.Mydomain);
        return $"{name}.{domain}";
    }

    private static string Domain(ParameterView view)
    {
        // An explicit myhostname decides; the computed one would ask for mydomain again.
        string host = view.FindEntry("myhostname") is null ? view.Context.Host.HostName : view.Get(MailParameters.Myhostname);
        int dot = host.IndexOf('.');
        return dot < 0 ? "localdomain" : host[(dot + 1)..];
    }
}

using System.CommandLine;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Cli.Admin;

/// <summary>Finds the server that a configuration directory belongs to.</summary>
internal static class RunningServer
{
    /// <summary>A client for the server of this command line's configuration. Nothing is sent yet.</summary>
    public static AdminClient Connect(ParseResult parsed)
    {
        var snapshot = ConfigurationSnapshot.Load(new ConfigurationSource(GlobalOptions.DirectoryOf(parsed)));
        return new AdminClient(snapshot.Main.Get(HikyakuParameters.AdminSocket));
    }
}

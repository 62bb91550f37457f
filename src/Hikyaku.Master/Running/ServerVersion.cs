using System.Reflection;

namespace Hikyaku.Master.Running;

/// <summary>The version that was built.</summary>
public static class ServerVersion
{
    public static string Text { get; } = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0";
}

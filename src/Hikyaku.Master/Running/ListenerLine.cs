namespace Hikyaku.Master.Running;

/// <summary>One listener as <c>start --foreground</c> and <c>reload</c> print it: <c>SERVICE ADDRESS:PORT (PROVENANCE)</c>.</summary>
internal static class ListenerLine
{
    public static string Of(ServiceListener listener) => Of(listener.Binding);

    public static string Of(ListenerBinding binding) => $"{binding.Service.Name} {binding.Endpoint.EndPoint} ({binding.Provenance})";
}

namespace Hikyaku.Rewriting;

/// <summary>The addresses of this machine's network interfaces with their networks. The system's, or a test's.</summary>
public interface IInterfaceAddresses
{
    IReadOnlyList<InterfaceAddress> List();
}

using Hikyaku.Storage.Privileged;

namespace Hikyaku.Master.Helper;

/// <summary>The child's first steps: take the channels that the helper left open, and give root up before anything of a peer is read.</summary>
public static class ServerProcess
{
    /// <summary>Numbers far above what a fresh process has open, so that no duplication steps on another.</summary>
    internal const int ControlDescriptor = 100;

    internal const int DeliveryDescriptor = 101;

    /// <summary>Becomes the mail owner and returns the way back to the helper.</summary>
    /// <exception cref="IOException">Root could not be given up; the process must end.</exception>
    internal static HelperClient TakeOver(UserAccount mailOwner)
    {
        var control = new DescriptorChannel(ControlDescriptor);
        var deliveries = new DescriptorChannel(DeliveryDescriptor);
        ProcessCredentials.Drop(mailOwner);
        return new HelperClient(control, deliveries);
    }
}

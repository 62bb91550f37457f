namespace Hikyaku.Policy.OpenRelay;

/// <summary>Kinds of clients, by what the configuration knows of them.</summary>
public enum ClientKind
{
    /// <summary>A program on this machine.</summary>
    ThisMachine,
    /// <summary>In a network of mynetworks.</summary>
    MyNetwork,
    /// <summary>Only in the same subnet as one of our interfaces: nobody wrote that network down.</summary>
    Neighbour,
    /// <summary>Anybody else in the world.</summary>
    Stranger,
}

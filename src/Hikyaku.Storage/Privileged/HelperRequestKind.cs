namespace Hikyaku.Storage.Privileged;

/// <summary>What the server may ask of the helper. One byte on the channel.</summary>
public enum HelperRequestKind : byte
{
    /// <summary>address, port → a listening socket. Only for an endpoint of the loaded configuration.</summary>
    Bind = 1,

    /// <summary>path → the file, open for reading. Only for a file that the loaded configuration names.</summary>
    Open = 2,

    /// <summary>Read the configuration anew: later requests are checked against it.</summary>
    Reload = 3,

    /// <summary>user, mailbox below the home, with the content's descriptor → written as that user.</summary>
    DeliverMaildir = 4,

    /// <summary>The server answers all its listeners: told to whoever started us.</summary>
    Ready = 5,
}

using System.Net;
using Hikyaku.Mail;

namespace Hikyaku.Policy;

/// <summary>What is known of a client since it connected. One per connection; replaced by XCLIENT.</summary>
public sealed record PolicyClient
{
    public required ClientName Name { get; init; }

    /// <summary>How <see cref="ClientName.HostName"/> came about.</summary>
    public NameStatus NameStatus { get; init; } = NameStatus.NotFound;

    /// <summary>The PTR record's name, confirmed or not; <c>unknown</c> without one.</summary>
    public string ReverseName { get; init; } = ClientName.UnknownHost;

    public NameStatus ReverseNameStatus { get; init; } = NameStatus.NotFound;

    /// <summary>The address and port that the client connected to.</summary>
    public IPEndPoint? LocalEndPoint { get; init; }
}

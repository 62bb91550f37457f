namespace Hikyaku.UnitTests.Dns;

/// <summary>What <see cref="LoopbackDnsServer"/> says to one question.</summary>
internal sealed record ScriptedAnswer
{
    /// <summary>RCODE: 0 no error, 2 server failure, 3 no such domain, 5 refused.</summary>
    public int Code { get; init; }

    public IReadOnlyList<(int Type, byte[] Data)> Records { get; init; } = [];

    public int Ttl { get; init; } = 300;

    public bool IsAuthenticated { get; init; }

    public bool IsSilent { get; init; }

    public bool IsGarbage { get; init; }

    /// <summary>UDP gets the TC bit and nothing else.</summary>
    public bool IsOverUdpTruncated { get; init; }
}

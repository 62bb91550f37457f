using System.Net;
using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;

namespace Hikyaku.Dns;

/// <summary>Makes answers out of what the library gives. Nothing that a server does is permanent unless it says so: refused and not implemented mean "ask again".</summary>
internal static class DnsAnswers
{
    private const int RecordLimit = 100; // of one answer, as Postfix has it; who owns a domain may give it thousands

    public static DnsAnswer<T> Failed<T>(DnsStatus status, string cause) => new(status, [], Cause: cause);

    /// <param name="response">Of a server.</param>
    /// <param name="read">Gives a record's content, or null for one of another type or without sense.</param>
    /// <param name="ttl">The shortest of the answer's records.</param>
    public static DnsAnswer<T> From<T>(IDnsQueryResponse response, Func<DnsResourceRecord, T?> read, out TimeSpan ttl)
        where T : class
    {
        ttl = TimeSpan.Zero;
        bool isAuthenticated = response.Header.IsAuthenticData;
        switch (response.Header.ResponseCode)
        {
            case DnsHeaderResponseCode.NotExistentDomain:
                return new DnsAnswer<T>(DnsStatus.NoSuchDomain, [], isAuthenticated, DnsCause.NoSuchDomain);
            case DnsHeaderResponseCode.NoError:
                break;
            default:
                return Failed<T>(DnsStatus.TemporaryFailure, DnsCause.TryAgain);
        }
        var records = new List<T>(response.Answers.Count);
        int seconds = int.MaxValue;
        bool isSenseless = false;
        foreach (DnsResourceRecord record in response.Answers)
        {
            if (records.Count == RecordLimit) break;
            seconds = Math.Min(seconds, Math.Max(record.InitialTimeToLive, 0));
            if (read(record) is { } content) records.Add(content);
            else if (record.RecordType != ResourceRecordType.CNAME && record.RecordType != ResourceRecordType.RRSIG) isSenseless = true;
        }
        if (records.Count > 0)
        {
            ttl = TimeSpan.FromSeconds(seconds);
            return new DnsAnswer<T>(DnsStatus.Found, records, isAuthenticated);
        }
        return isSenseless
            ? Failed<T>(DnsStatus.Malformed, DnsCause.MalformedAnswer)
            : new DnsAnswer<T>(DnsStatus.NoData, [], isAuthenticated, DnsCause.NoData);
    }

    public static DnsAnswer<T> FromException<T>(Exception e)
    {
        bool isUnreadable = e is DnsResponseException { Code: not DnsResponseCode.ConnectionTimeout, InnerException: not (null or SocketException or OperationCanceledException or TimeoutException) }
            or IndexOutOfRangeException or ArgumentException or FormatException;
        return isUnreadable
            ? Failed<T>(DnsStatus.Malformed, DnsCause.MalformedAnswer)
            : Failed<T>(DnsStatus.TemporaryFailure, DnsCause.TryAgain);
    }

    /// <summary>Addresses known without a question, of one family or of both.</summary>
    public static DnsAnswer<IPAddress> OfFamily(IReadOnlyList<IPAddress> addresses, AddressFamily family)
    {
        IPAddress[] wanted = [.. addresses.Where(a => family == AddressFamily.Unspecified || a.AddressFamily == family)];
        return wanted.Length > 0 ? new DnsAnswer<IPAddress>(DnsStatus.Found, wanted) : Failed<IPAddress>(DnsStatus.NoData, DnsCause.NoData);
    }

    /// <summary>Both families' answers as one: what was found counts; without any, the answer that leaves most hope.</summary>
    public static DnsAnswer<T> Combine<T>(DnsAnswer<T> first, DnsAnswer<T> second)
    {
        if (first.IsFound && second.IsFound)
            return new DnsAnswer<T>(DnsStatus.Found, [.. first.Records, .. second.Records], first.IsAuthenticated && second.IsAuthenticated);
        if (first.IsFound || second.IsFound) return first.IsFound ? first : second;
        return Hope(first.Status) >= Hope(second.Status) ? first : second;
    }

    private static int Hope(DnsStatus status) => status switch
    {
        DnsStatus.TemporaryFailure => 3,
        DnsStatus.Malformed => 2,
        DnsStatus.NoData => 1,
        _ => 0,
    };
}

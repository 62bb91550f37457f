using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Mail;
using Hikyaku.Rewriting;
using Hikyaku.Sasl.Client;
using Hikyaku.SmtpClient.Hosts;
using Hikyaku.SmtpClient.Session;
using Hikyaku.Tls.Client;

namespace Hikyaku.SmtpClient;

/// <summary>Reads an smtp service's view of main.cf, once per snapshot.</summary>
internal static class SmtpClientSettingsReader
{
    public static SmtpClientSettings Read(ParameterView view, LocalAddresses addresses, GenericMap? generic, ClientTls tls, SaslClient sasl) => new()
    {
        HeloName = view.Get(SmtpParameters.HeloName),
        Myhostname = view.Get(MailParameters.Myhostname),
        Timeouts = ReadTimeouts(view),
        HostLookup = ReadHostLookup(view, addresses),
        DefaultPort = SmtpDestination.TryParsePort(view.Get(SmtpParameters.TcpPort), out int port) ? port : 25,
        FallbackRelays = Texts(view.Get(SmtpParameters.FallbackRelay)),
        Relayhost = view.Get(MailParameters.Relayhost),
        AlwaysSendsEhlo = view.Get(SmtpParameters.AlwaysSendEhlo),
        NeverSendsEhlo = view.Get(SmtpParameters.NeverSendEhlo),
        SkipsPermanentGreeting = view.Get(SmtpParameters.Skip5xxGreeting),
        SkipsQuitReply = view.Get(SmtpParameters.SkipQuitResponse),
        DiscardedEhloKeywords = Texts(view.Get(SmtpParameters.DiscardEhloKeywords)).Select(static word => word.ToLowerInvariant()).ToHashSet(),
        SessionLimit = Limit(view.Get(SmtpParameters.MxSessionLimit)),
        BindAddress = Address(view.Get(SmtpParameters.BindAddress)),
        BindAddress6 = Address(view.Get(SmtpParameters.BindAddress6)),
        Reuse = ReadReuse(view),
        Tls = tls,
        TlsLogLevel = int.TryParse(view.Get(SmtpTlsParameters.Loglevel), NumberStyles.None, CultureInfo.InvariantCulture, out int level) ? level : 0,
        IsWrapperMode = view.Get(SmtpTlsParameters.Wrappermode),
        ClearRetryAge = view.Get(MailParameters.MinimalBackoffTime),
        Sasl = sasl,
        IsAuthSenderDependent = view.Get(SmtpParameters.SenderDependentAuthentication),
        SoftensAuthFailure = view.Get(SmtpSaslParameters.AuthSoftBounce),
        Generic = generic,
    };

    private static SmtpTimeouts ReadTimeouts(ParameterView view) => new()
    {
        Connect = view.Get(SmtpParameters.ConnectTimeout),
        Helo = view.Get(SmtpParameters.HeloTimeout),
        StartTls = view.Get(SmtpParameters.StarttlsTimeout),
        Mail = view.Get(SmtpParameters.MailTimeout),
        Rcpt = view.Get(SmtpParameters.RcptTimeout),
        DataInit = view.Get(SmtpParameters.DataInitTimeout),
        DataTransfer = view.Get(SmtpParameters.DataXferTimeout),
        DataDone = view.Get(SmtpParameters.DataDoneTimeout),
        Rset = view.Get(SmtpParameters.RsetTimeout),
        Quit = view.Get(SmtpParameters.QuitTimeout),
    };

    private static HostLookupSettings ReadHostLookup(ParameterView view, LocalAddresses addresses)
    {
        string[] protocols = Texts(view.Get(MailParameters.InetProtocols));
        string[] ways = Split(view.Get(SmtpParameters.HostLookup));
        string support = view.Get(SmtpParameters.DnsSupportLevel);
        bool isDnsOff = support.Equals("disabled", StringComparison.OrdinalIgnoreCase) || (support.Length == 0 && view.Get(MailParameters.DisableDnsLookups));
        return new HostLookupSettings
        {
            Family = !HasAny(protocols, "ipv6", "all") ? AddressFamily.InterNetwork : !HasAny(protocols, "ipv4", "all") ? AddressFamily.InterNetworkV6 : AddressFamily.Unspecified,
            UsesDns = !isDnsOff && HasAny(ways, "dns"),
            UsesSystemResolver = isDnsOff || HasAny(ways, "native"),
            IgnoresMxLookupErrors = view.Get(MailParameters.IgnoreMxLookupError),
            DefersWithoutMxAddress = view.Get(SmtpParameters.DeferIfNoMxAddressFound),
            Randomizes = view.Get(SmtpParameters.RandomizeAddresses),
            BalancesFamilies = view.Get(SmtpParameters.BalanceInetProtocols),
            AddressLimit = Limit(view.Get(SmtpParameters.MxAddressLimit)),
            IsOwnAddress = address => addresses.IsOwn(address) || addresses.IsProxy(address),
        };
    }

    private static SessionReuse ReadReuse(ParameterView view) => new()
    {
        IsOnDemand = view.Get(SmtpParameters.ConnectionCacheOnDemand),
        AlwaysCached = Texts(view.Get(SmtpParameters.ConnectionCacheDestinations)).Select(static word => word.ToLowerInvariant()).ToHashSet(),
        IdleLimit = view.Get(SmtpParameters.ConnectionCacheTimeLimit),
        AgeLimit = view.Get(SmtpParameters.ConnectionReuseTimeLimit),
        CountLimit = (int)view.Get(SmtpParameters.ConnectionReuseCountLimit),
    };

    private static bool HasAny(string[] words, params string[] wanted) => words.Any(word => wanted.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string[] Split(string text) => text.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static string[] Texts(IReadOnlyList<ListWord> words) => [.. words.Select(static word => word.Text)];

    private static int Limit(long value) => value is <= 0 or > int.MaxValue ? int.MaxValue : (int)value;

    private static IPAddress? Address(string text) => StrictIPAddress.TryParse(text.Trim('[', ']'), out IPAddress address) ? address : null;
}

using System.Net;
using System.Text;
using Hikyaku.Configuration;

namespace Hikyaku.UnitTests.Configuration;

/// <summary>A configuration directory that lives in memory, on a machine of the test's making.</summary>
internal sealed class ConfigurationFolder
{
    public const string StockTransports = """
        smtp unix - - n - - smtp
        relay unix - - n - - smtp
        local unix - n n - - local
        virtual unix - n n - - virtual
        error unix - - n - - error
        retry unix - - n - - error
        discard unix - - n - - discard

        """;

    public static readonly HostFacts Host = new(
        () => "host1.example.jp",
        () => [new(IPAddress.Loopback, 8), new(new IPAddress([192, 0, 2, 7]), 24), new(IPAddress.IPv6Loopback, 128)],
        host => host switch
        {
            "localhost" => [IPAddress.Loopback],
            "host1.example.jp" => [new IPAddress([192, 0, 2, 7])],
            _ => [],
        })
    { SupportsIPv6 = true, FreeBytes = static _ => 20_000_000_000 };

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public ConfigurationFolder(string mainCf, string? masterCf = null)
    {
        this["/etc/postfix/main.cf"] = mainCf;
        if (masterCf is not null) this["/etc/postfix/master.cf"] = masterCf;
        this["/etc/services"] = "smtp\t25/tcp\tmail\nsubmission\t587/tcp\t# note\nsubmission 587/udp\n";
    }

    public string this[string path]
    {
        set => _files[path] = Encoding.UTF8.GetBytes(value);
    }

    public void SetBytes(string path, byte[] bytes) => _files[path] = bytes;

    public ConfigurationSnapshot Load(params string[] overrides)
        => ConfigurationSnapshot.Load(new ConfigurationSource("/etc/postfix", overrides) { Open = Open, Host = Host });

    public static ConfigurationSnapshot Load(string mainCf, string masterCf) => new ConfigurationFolder(mainCf, masterCf).Load();

    /// <summary>The paths that were asked for.</summary>
    public HashSet<string> Opened { get; } = [];

    public MemoryStream Open(string path)
    {
        lock (Opened) Opened.Add(path);
        return Read(path);
    }

    private MemoryStream Read(string path)
        => _files.TryGetValue(path, out byte[]? bytes) ? new MemoryStream(bytes) : throw new FileNotFoundException(path);
}

namespace Hikyaku.Configuration.Parameters.Rows;

/// <summary>Rows of the parameters that Postfix doesn't have; normally set in hikyaku.cf.</summary>
public static class HikyakuParameters
{
    public static readonly StringParameter ServicesFile = new("hikyaku_services_file", "/etc/services")
    {
        MinimumLength = 1,
        Summary = "The services database that turns the name of a port in master.cf into its number.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly BoolParameter AllowOpenRelay = new("hikyaku_allow_open_relay", "no")
    {
        Summary = "Says that a stranger's mail to strangers is wanted; otherwise a listener that would relay it doesn't.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly ListParameter DnsServers = new("hikyaku_dns_servers", "")
    {
        Summary = "DNS servers, ADDRESS or ADDRESS:PORT, to ask instead of those of /etc/resolv.conf.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter UserDatabase = new("hikyaku_user_database", "$data_directory/users.db")
    {
        MinimumLength = 1,
        Summary = "The file of the accounts that hikyaku user manages.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter LoginCacheLimit = new("hikyaku_login_cache_limit", "10000")
    {
        Minimum = 0,
        Maximum = int.MaxValue,
        Summary = "How many users' log-ins are remembered, so that the next one with the same password costs no key derivation; 0 for none.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter LoginCacheTime = new("hikyaku_login_cache_time", "1h")
    {
        DefaultUnit = 's',
        MinimumSeconds = 1,
        Summary = "How long a log-in is remembered. A changed password, or a user who was disabled or removed, counts at once all the same.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter MailDirectory = new("hikyaku_mail_directory", "")
    {
        Summary = "Where the quick start keeps a Maildir for each local recipient; empty for the recipients' own home directories.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter AdminSocket = new("hikyaku_admin_socket", "$data_directory/admin.sock")
    {
        MinimumLength = 1,
        Summary = "The Unix socket that the commands talk to the running server through.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly StringParameter Queue = new("hikyaku_queue", "log")
    {
        MinimumLength = 1,
        Summary = "Where accepted mail is kept: log is the segment log on the local disk.",
        Status = ParameterStatus.Planned(12),
    };

    public static readonly IntParameter ExpansionSizeLimit = new("hikyaku_expansion_size_limit", "1048576")
    {
        Minimum = 1024,
        Summary = "How many characters a value may have after its $names were replaced; a plain number.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter ExpansionStepLimit = new("hikyaku_expansion_step_limit", "10000")
    {
        Minimum = 100,
        Summary = "How many $names a value may lead to, those that they name included; a plain number.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter PcreMatchLimit = new("hikyaku_pcre_match_limit", "1000000")
    {
        Minimum = 1,
        Maximum = int.MaxValue,
        Summary = "How often a pcre: rule may try at one key before the look-up ends as a temporary failure.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter PcreDepthLimit = new("hikyaku_pcre_depth_limit", "100000")
    {
        Minimum = 1,
        Maximum = int.MaxValue,
        Summary = "How deep a pcre: rule may backtrack before the look-up ends as a temporary failure.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter PcreSizeLimit = new("hikyaku_pcre_size_limit", "4194304")
    {
        Minimum = 1,
        Maximum = int.MaxValue,
        Summary = "How many bytes the repetitions of one pcre: table may take that multiply when PCRE2 compiles them.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter RegexpSizeLimit = new("hikyaku_regexp_size_limit", "250000")
    {
        Minimum = 1,
        Maximum = int.MaxValue,
        Summary = "How many positions the {m,n} repetitions and the choices (|, ?, *) of one regexp: table may take, which the C library writes out in memory: about 50 bytes each.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter TableTimeout = new("hikyaku_table_timeout", "10s")
    {
        DefaultUnit = 's',
        MinimumSeconds = 1,
        Summary = "How long one look-up in a table behind a server or a database file may take, waiting for a free connection included; then it ends as a temporary failure.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter TableConnectionLimit = new("hikyaku_table_connection_limit", "10")
    {
        Minimum = 1,
        Maximum = 1000,
        Summary = "How many connections one pgsql:, mysql: or ldap: table holds to its servers at most; further look-ups wait for one of them.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter SocketTableTimeout = new("hikyaku_socket_table_timeout", "100s")
    {
        DefaultUnit = 's',
        MinimumSeconds = 1,
        Summary = "How long one look-up in a tcp: or socketmap: table may take, waiting for a free connection included.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter SocketTableIdleTime = new("hikyaku_socket_table_idle_time", "10s")
    {
        DefaultUnit = 's',
        MinimumSeconds = 1,
        Summary = "After how long without a look-up a connection to a tcp: or socketmap: server is closed.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly TimeParameter SocketTableReuseTime = new("hikyaku_socket_table_reuse_time", "100s")
    {
        DefaultUnit = 's',
        MinimumSeconds = 1,
        Summary = "For how long one connection to a tcp: or socketmap: server is used; then a new one takes its place.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter PolicyServiceConnectionLimit = new("hikyaku_policy_service_connection_limit", "100")
    {
        Minimum = 1,
        Maximum = int.MaxValue,
        Summary = "How many connections an SMTP service has to one policy service at most; requests beyond that wait for one.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter PolicyServiceReplySizeLimit = new("hikyaku_policy_service_reply_size_limit", "8192")
    {
        Minimum = 16,
        Maximum = int.MaxValue,
        Summary = "How many bytes the reply of a policy service may have, its empty line included.",
        Status = ParameterStatus.Implemented,
    };

    public static readonly IntParameter TcpTableReplySizeLimit = new("hikyaku_tcp_table_reply_size_limit", "4096")
    {
        Minimum = 1,
        Maximum = int.MaxValue,
        Summary = "How many bytes the line may have that a tcp: server answers with, its end included.",
        Status = ParameterStatus.Implemented,
    };
}

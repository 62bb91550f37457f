using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Values;
using Hikyaku.Tables.Servers;

namespace Hikyaku.Policy.Delegation;

/// <summary>What stands behind a check_policy_service: <c>inet:host:port</c>, <c>unix:path</c>, or one of them and its own settings in braces.</summary>
internal sealed record PolicyServiceSettings
{
    private static readonly Dictionary<string, Parameter> Options = new(StringComparer.Ordinal)
    {
        ["timeout"] = SmtpdParameters.PolicyServiceTimeout,
        ["max_idle"] = SmtpdParameters.PolicyServiceMaxIdle,
        ["max_ttl"] = SmtpdParameters.PolicyServiceMaxTtl,
        ["retry_delay"] = SmtpdParameters.PolicyServiceRetryDelay,
        ["request_limit"] = SmtpdParameters.PolicyServiceRequestLimit,
        ["try_limit"] = SmtpdParameters.PolicyServiceTryLimit,
        ["default_action"] = SmtpdParameters.PolicyServiceDefaultAction,
        ["policy_context"] = SmtpdParameters.PolicyServicePolicyContext,
    };

    /// <summary>As written, without its braces and in one line: what warnings call it.</summary>
    public required string Text { get; init; }

    public required ServerAddress Address { get; init; }

    /// <summary>One try: connecting, sending and the whole answer.</summary>
    public required TimeSpan Timeout { get; init; }

    public required TimeSpan MaximumIdleTime { get; init; }

    public required TimeSpan MaximumLifetime { get; init; }

    public required TimeSpan RetryDelay { get; init; }

    /// <summary>Requests over one connection; 0 for no limit.</summary>
    public required int RequestLimit { get; init; }

    public required int TryLimit { get; init; }

    public required string DefaultAction { get; init; }

    /// <summary>hikyaku_policy_service_connection_limit: requests under way at once, each with a connection of its own.</summary>
    public required int ConnectionLimit { get; init; }

    /// <summary>hikyaku_policy_service_reply_size_limit, in bytes.</summary>
    public required int ReplySizeLimit { get; init; }

    public required string PolicyContext { get; init; }

    /// <summary>The parameter <c>stress</c>.</summary>
    public required string Stress { get; init; }

    public required string CompatibilityLevel { get; init; }

    public required string MailVersion { get; init; }

    /// <summary>Reads the argument of a check_policy_service. False with Postfix's words for what is wrong, and what to write instead.</summary>
    public static bool TryParse(string text, ParameterView view, out PolicyServiceSettings settings, out string fault, out string fix)
    {
        settings = null!;
        IReadOnlyList<ListWord> words = ListSplitter.Split(text);
        fault = words.Count == 0 ? "empty policy service: \"{}\"" : "";
        fix = "Write inet:HOST:PORT or unix:PATH, and settings behind it in braces: { inet:HOST:PORT, timeout=10s }.";
        if (words.Count == 0 || !ServerAddress.TryParse(view, words[0].Text, out ServerAddress address, out fault)) return false;
        Dictionary<Parameter, object> own = [];
        foreach (ListWord word in words.Skip(1))
            if (!TryReadOption(word.Text, own, out fault, out fix)) return false;
        settings = Create(text, address, view, own);
        return true;
    }

    // One "name=value"; ListSplitter has taken the braces off "{ name = value with blanks }".
    private static bool TryReadOption(string text, Dictionary<Parameter, object> own, out string fault, out string fix)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? text : text[..equals].TrimEnd();
        if (equals > 0 && Options.TryGetValue(name, out Parameter? row))
        {
            if (!ParameterView.TryParse(row, text[(equals + 1)..].TrimStart(), out object? value, out fault, out fix)) return false;
            own[row] = value;
            return true;
        }
        fault = equals > 0 ? $"unknown option: \"{name} = {text[(equals + 1)..].TrimStart()}\"" : $"malformed option: missing '=' after attribute name: \"...{text}...\"";
        fix = equals > 0 ? $"The settings are {string.Join(", ", Options.Keys)}." : "Write name=value, or { name = value } where the value has blanks or commas.";
        return false;
    }

    private static PolicyServiceSettings Create(string text, ServerAddress address, ParameterView view, Dictionary<Parameter, object> own)
    {
        TimeSpan Time(TimeParameter row) => own.TryGetValue(row, out object? value) ? (TimeSpan)value : view.Get(row);
        int Number(IntParameter row) => own.TryGetValue(row, out object? value) ? Math.Max(0, (int)(long)value) : (int)view.Get(row);
        string Words(StringParameter row) => own.TryGetValue(row, out object? value) ? (string)value : view.Get(row);
        return new PolicyServiceSettings
        {
            Text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Address = address,
            Timeout = Time(SmtpdParameters.PolicyServiceTimeout),
            MaximumIdleTime = Time(SmtpdParameters.PolicyServiceMaxIdle),
            MaximumLifetime = Time(SmtpdParameters.PolicyServiceMaxTtl),
            RetryDelay = Time(SmtpdParameters.PolicyServiceRetryDelay),
            RequestLimit = Number(SmtpdParameters.PolicyServiceRequestLimit),
            TryLimit = Number(SmtpdParameters.PolicyServiceTryLimit),
            DefaultAction = Words(SmtpdParameters.PolicyServiceDefaultAction),
            PolicyContext = Words(SmtpdParameters.PolicyServicePolicyContext),
            ConnectionLimit = (int)view.Get(HikyakuParameters.PolicyServiceConnectionLimit),
            ReplySizeLimit = (int)view.Get(HikyakuParameters.PolicyServiceReplySizeLimit),
            Stress = view.Get(MailParameters.Stress),
            CompatibilityLevel = view.Get(MailParameters.CompatibilityLevel),
            MailVersion = view.Get(MailParameters.MailVersion),
        };
    }
}

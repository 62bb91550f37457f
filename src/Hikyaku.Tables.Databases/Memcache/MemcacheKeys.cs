using System.Security.Cryptography;
using System.Text;
using Hikyaku.Tables.Databases.Settings;
using Hikyaku.Tables.Databases.Templates;

namespace Hikyaku.Tables.Databases.Memcache;

/// <summary>Makes the server's key of ours: the list <c>domain</c>, <c>key_format</c>, <c>key_digest</c>.</summary>
internal sealed class MemcacheKeys
{
    private static readonly Dictionary<string, HashAlgorithmName> Digests = new(StringComparer.OrdinalIgnoreCase)
    {
        ["md5"] = HashAlgorithmName.MD5,
        ["sha1"] = HashAlgorithmName.SHA1,
        ["sha256"] = HashAlgorithmName.SHA256,
        ["sha384"] = HashAlgorithmName.SHA384,
        ["sha512"] = HashAlgorithmName.SHA512,
        ["sha3-256"] = HashAlgorithmName.SHA3_256,
        ["sha3-384"] = HashAlgorithmName.SHA3_384,
        ["sha3-512"] = HashAlgorithmName.SHA3_512,
    };

    private readonly Template _format;
    private readonly TemplateRules _rules;
    private readonly DomainFilter _domains;
    private readonly HashAlgorithmName? _digest;

    private MemcacheKeys(Template format, DomainFilter domains, HashAlgorithmName? digest)
    {
        _format = format;
        _rules = new TemplateRules([format], Template.Parse("%s")!);
        _domains = domains;
        _digest = digest;
    }

    /// <exception cref="SettingException">The format has a <c>%</c> that means nothing, or there is no such digest here.</exception>
    public static MemcacheKeys Read(TableSettings settings)
    {
        string digest = settings.Get("key_digest");
        HashAlgorithmName? algorithm = Digests.TryGetValue(digest, out HashAlgorithmName known) && IsAvailable(known) ? known : null;
        if (digest.Length > 0 && algorithm is null) throw settings.Fault("key_digest", $"open {settings.Request.Argument}: key digest {digest} is not available");
        Template format = TableOpener.ReadTemplate(settings, "key_format", settings.Get("key_format", "%s"));
        return new MemcacheKeys(format, DomainFilter.Read(settings), algorithm);
    }

    /// <summary>Found with the server's key; NotFound for what cannot be in it (no such domain, parts that are missing, blanks and control characters); Error when a table of <c>domain</c> failed.</summary>
    public async ValueTask<LookupResult> MapAsync(string key, CancellationToken cancellationToken)
    {
        var parts = new KeyParts(key);
        LookupResult applies = await _domains.CheckAsync(parts, cancellationToken).ConfigureAwait(false);
        if (!applies.IsFound) return applies;
        if (!_rules.Applies(parts)) return LookupResult.NotFound;
        string mapped = string.Concat(_format.Pieces.Select(p => p.IsSubstitution ? p.ValueOf(parts) : p.Literal));
        if (_digest is { } digest) mapped = Convert.ToHexStringLower(CryptographicOperations.HashData(digest, Encoding.UTF8.GetBytes(mapped)));
        bool isUsable = mapped.Length > 0 && TableText.IsWellFormed(mapped) && !mapped.Any(static c => char.IsControl(c) || c == ' ');
        return isUsable ? LookupResult.Found(mapped) : LookupResult.NotFound;
    }

    private static bool IsAvailable(HashAlgorithmName digest) => digest.Name!.StartsWith("SHA3", StringComparison.Ordinal) ? SHA3_256.IsSupported : true;
}

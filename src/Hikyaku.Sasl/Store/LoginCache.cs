using System.Security.Cryptography;

namespace Hikyaku.Sasl.Store;

/// <summary>
/// Log-ins that were right a short while ago: the same password against the same key needs no second derivation, which costs milliseconds of CPU for a good reason. What it remembers
/// is a keyed digest that is worthless outside of this process. A wrong password always costs the full derivation, and a changed password is another key. Thread-safe.
/// </summary>
/// <param name="limit">How many log-ins are remembered at most (hikyaku_login_cache_limit); 0 for none.</param>
/// <param name="lifetime">How long one is (hikyaku_login_cache_time).</param>
/// <param name="clock">Tells when it is over.</param>
public sealed class LoginCache(long limit, TimeSpan lifetime, TimeProvider clock)
{
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(ScramKey.KeyBytes);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (byte[] Digest, long At)> _remembered = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    /// <summary>True when this password proved right for this user's key within the lifetime.</summary>
    internal bool Knows(CredentialRecord record, ReadOnlySpan<byte> password)
    {
        byte[] digest;
        lock (_gate)
        {
            if (!_remembered.TryGetValue(record.Name, out (byte[] Digest, long At) found) || clock.GetElapsedTime(found.At) >= lifetime) return false;
            digest = found.Digest;
        }
        return CryptographicOperations.FixedTimeEquals(digest, DigestOf(record, password));
    }

    internal void Remember(CredentialRecord record, ReadOnlySpan<byte> password)
    {
        if (limit == 0) return;
        byte[] digest = DigestOf(record, password);
        lock (_gate)
        {
            if (!_remembered.ContainsKey(record.Name))
            {
                while (_remembered.Count >= limit) _remembered.Remove(_oldestFirst.Dequeue());
                _oldestFirst.Enqueue(record.Name);
            }
            _remembered[record.Name] = (digest, clock.GetTimestamp());
        }
    }

    // The stored key has a fixed length, so that no two pairs give the same bytes.
    private byte[] DigestOf(CredentialRecord record, ReadOnlySpan<byte> password)
    {
        using var digest = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        digest.AppendData(record.Key.StoredKey);
        digest.AppendData(password);
        return digest.GetHashAndReset();
    }
}

using System.Security.Cryptography;

namespace Hikyaku.Sasl.Store;

/// <summary>
/// What is kept of a password: SCRAM-SHA-256's keys (RFC 5802 section 3, RFC 7677). Who steals them can't log in with them, and PLAIN can be checked against them too.
/// </summary>
internal sealed record ScramKey(byte[] Salt, int Iterations, byte[] StoredKey, byte[] ServerKey)
{
    /// <summary>About 4 ms of CPU for one log-in on a small busy machine; RFC 7677 section 4 asks for 4096 at least.</summary>
    public const int DefaultIterations = 10_000;

    public const int FewestIterations = 4096;
    public const int SaltBytes = 16;
    public const int KeyBytes = 32;

    public static ScramKey Create(ReadOnlySpan<byte> password, int iterations = DefaultIterations)
        => Derive(password, RandomNumberGenerator.GetBytes(SaltBytes), iterations);

    public static ScramKey Derive(ReadOnlySpan<byte> password, byte[] salt, int iterations)
    {
        Span<byte> salted = stackalloc byte[KeyBytes];
        Span<byte> clientKey = stackalloc byte[KeyBytes];
        Rfc2898DeriveBytes.Pbkdf2(password, salt, salted, iterations, HashAlgorithmName.SHA256);
        HMACSHA256.HashData(salted, "Client Key"u8, clientKey);
        var key = new ScramKey(salt, iterations, SHA256.HashData(clientKey), HMACSHA256.HashData(salted, "Server Key"u8));
        CryptographicOperations.ZeroMemory(salted);
        CryptographicOperations.ZeroMemory(clientKey);
        return key;
    }

    /// <summary>Derives the password with this key's salt and compares in constant time.</summary>
    public bool Verify(ReadOnlySpan<byte> password)
        => CryptographicOperations.FixedTimeEquals(Derive(password, Salt, Iterations).StoredKey, StoredKey);
}

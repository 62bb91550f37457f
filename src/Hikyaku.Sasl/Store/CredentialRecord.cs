namespace Hikyaku.Sasl.Store;

/// <summary>One user's row, as a check needs it.</summary>
internal sealed record CredentialRecord(string Name, ScramKey Key, bool IsDisabled);

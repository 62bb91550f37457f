namespace Hikyaku.Dns;

/// <param name="Preference">Lower is tried first.</param>
/// <param name="Exchange">Host name without a trailing dot.</param>
public sealed record MxRecord(int Preference, string Exchange);

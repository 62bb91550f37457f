namespace Hikyaku.Configuration.Values;

/// <summary>Why a text isn't a value of its parameter.</summary>
internal sealed record ValueFault(string Code, string Message, string Fix);

namespace Hikyaku.Mail.Delivery;

/// <summary>What came of an attempt. Every recipient of the request has exactly one result.</summary>
/// <param name="Recipients">In the order of the request.</param>
/// <param name="SiteFailure">Set when the destination as a whole failed (connect, banner, EHLO, TLS, AUTH): its other mail waits too. The text is the cause.</param>
public sealed record DeliveryResult(IReadOnlyList<RecipientResult> Recipients, string? SiteFailure = null);

namespace Hikyaku.Storage.Privileged;

/// <param name="Status">How it ended.</param>
/// <param name="Text">Why, for the log; empty when done.</param>
public readonly record struct HelperReply(HelperReplyStatus Status, string Text);

namespace Hikyaku.PostfixTools;

/// <summary>What Postfix calls a fatal error: printed as <c>NAME: fatal: MESSAGE</c>, exit code 1.</summary>
public sealed class ToolFailedException(string message) : Exception(message);

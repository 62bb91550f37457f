namespace Hikyaku.EndToEndTests.Tools.Options;

/// <summary>What one command said; one character a byte.</summary>
internal sealed record ToolAnswer(int ExitCode, string Output, string Error);

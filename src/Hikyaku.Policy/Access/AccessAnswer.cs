namespace Hikyaku.Policy.Access;

/// <summary>What an access table said.</summary>
/// <param name="Table">The table as written.</param>
/// <param name="Value">Its right-hand side.</param>
/// <param name="Subject">What was looked up.</param>
/// <param name="ReplyName">Whom a refusal names.</param>
/// <param name="ReplyClass">What a refusal is about.</param>
internal readonly record struct AccessAnswer(string Table, string Value, string Subject, string ReplyName, string ReplyClass);

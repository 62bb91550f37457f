namespace Hikyaku.Policy.Evaluating;

/// <summary>The list that is being evaluated.</summary>
/// <param name="Parameter">Its parameter: <c>smtpd_client_restrictions</c>.</param>
/// <param name="ReplyClass">What general refusals in it are about.</param>
/// <param name="ReplyName">Whom they name: the client, the HELO name, an address.</param>
/// <param name="BareTable">What a table without a check_…_access in front is asked for; null where there is no such thing (data, end of data).</param>
internal readonly record struct ListContext(string Parameter, string ReplyClass, string ReplyName, BareTableMeaning? BareTable);

using Hikyaku.Mail;

namespace Hikyaku.Policy.Evaluating;

/// <summary>What follows from who is looked up.</summary>
internal static class LookupSubjectExtensions
{
    /// <summary>The address, name or mail address; null when there is none: a client without a name, no HELO yet, the null sender.</summary>
    public static string? TextOf(this LookupSubject subject, Evaluation evaluation)
    {
        PolicyRequest request = evaluation.Request;
        return subject switch
        {
            LookupSubject.ClientAddress => request.Client.Name.Address.ToString(),
            LookupSubject.ClientName => Known(request.Client.Name.HostName),
            LookupSubject.ReverseClientName => Known(request.Client.ReverseName),
            LookupSubject.Helo => request.HeloName,
            LookupSubject.Sender => request.Sender is { IsNull: false } sender ? sender.ToString() : null,
            _ => evaluation.Recipient?.ToString(),
        };
    }

    public static string ReplyClassOf(this LookupSubject subject) => subject switch
    {
        LookupSubject.ReverseClientName => ReplyClass.UnverifiedClient,
        LookupSubject.Helo => ReplyClass.Helo,
        LookupSubject.Sender => ReplyClass.Sender,
        LookupSubject.Recipient => ReplyClass.Recipient,
        _ => ReplyClass.Client,
    };

    private static string? Known(string name) => name.Equals(ClientName.UnknownHost, StringComparison.OrdinalIgnoreCase) ? null : name;
}

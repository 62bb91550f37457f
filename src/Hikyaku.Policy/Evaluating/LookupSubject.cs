namespace Hikyaku.Policy.Evaluating;

/// <summary>Who is looked up in the DNS: reject_rhsbl_sender, check_helo_mx_access.</summary>
internal enum LookupSubject
{
    ClientAddress,
    ClientName,
    ReverseClientName,
    Helo,
    Sender,
    Recipient,
}

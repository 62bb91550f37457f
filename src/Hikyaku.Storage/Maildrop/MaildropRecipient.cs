using Hikyaku.Mail;

namespace Hikyaku.Storage.Maildrop;

/// <param name="Address">In internal form, perhaps without a domain.</param>
/// <param name="Notify">sendmail -N.</param>
public readonly record struct MaildropRecipient(string Address, DsnNotify Notify);

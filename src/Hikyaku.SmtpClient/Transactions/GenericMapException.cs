using Hikyaku.Mail;
using Hikyaku.Rewriting;

namespace Hikyaku.SmtpClient.Transactions;

/// <summary>A table of smtp_generic_maps could not answer: mail waits rather than leave with an address that means nothing outside.</summary>
internal sealed class GenericMapException(string cause) : Exception(cause)
{
    /// <exception cref="GenericMapException">The table could not answer.</exception>
    public static async ValueTask<MailAddress> AskAsync(GenericMap map, MailAddress address, CancellationToken cancellationToken)
    {
        RewriteResult result = await map.RewriteAsync(address, cancellationToken).ConfigureAwait(false);
        return result.ErrorCause is null ? result.Address : throw new GenericMapException(result.ErrorCause);
    }
}

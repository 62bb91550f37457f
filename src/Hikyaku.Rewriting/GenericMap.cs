using Hikyaku.Configuration;
using Hikyaku.Mail;
using Hikyaku.Tables;

namespace Hikyaku.Rewriting;

/// <summary>
/// Rewrites addresses of mail that leaves this machine (generic(5), postconf(5) smtp_generic_maps): local addresses that make no sense outside become those of the provider.
/// </summary>
public sealed class GenericMap
{
    private GenericMap()
    {
    }

    /// <param name="parameters">The smtp service's view.</param>
    /// <param name="tables">The snapshot's tables.</param>
    /// <param name="tableWords">The value of smtp_generic_maps or lmtp_generic_maps.</param>
    public static GenericMap Create(ParameterView parameters, TableSet tables, IReadOnlyList<ListWord> tableWords) => throw new NotImplementedException();

    /// <summary>No tables: nothing is ever rewritten, and headers need not be looked at.</summary>
    public bool IsEmpty => throw new NotImplementedException();

    /// <summary>The rewritten address; the same one when no table has it.</summary>
    public ValueTask<RewriteResult> RewriteAsync(MailAddress address, CancellationToken cancellationToken) => throw new NotImplementedException();
}

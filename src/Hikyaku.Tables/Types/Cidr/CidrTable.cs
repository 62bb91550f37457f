using System.Net;
using Hikyaku.Mail;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Tables.Types.Cidr;

/// <summary><c>cidr:file</c> and <c>cidr:{{rule} …}</c> (cidr_table(5)): networks, the first that holds the address answers; <c>!pattern</c> and <c>if</c>/<c>endif</c> included.</summary>
internal sealed class CidrTable(string name, RuleSource source, CidrRules rules) : LookupTable(name)
{
    public override bool FoldsKeys => false;

    public override bool AllowsPartialKeys => false;

    public static LookupTable Open(TableRequest request)
        => RuleSource.TryOpen(request, out RuleSource source, out string cause)
            ? new CidrTable(request.Name, source, CidrSource.Read(source))
            : request.Unavailable(cause);

    internal override bool IsSelfContained => true;

    public override bool MayHold(Func<string, bool> value) => rules.Values.Any(value);

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        if (!StrictIPAddress.TryParse(key, out IPAddress address)) return ValueTask.FromResult(LookupResult.NotFound);
        int rule = rules.Find(new AddressBits(address));
        return ValueTask.FromResult(rule < 0 ? LookupResult.NotFound : LookupResult.Found(rules.ValueOf(rule), source.PlaceOf(rules.LineOf(rule))));
    }
}

using System.Net;
using Hikyaku.Mail;
using Hikyaku.Tables.Matching;

namespace Hikyaku.Tables.Types;

/// <summary><c>cidr:file</c> (cidr_table(5)): networks, the first that holds the address answers; <c>!pattern</c> and <c>if</c>/<c>endif</c> included.</summary>
internal sealed class CidrTable(string name, string file, CidrRule[] rules) : LookupTable(name)
{
    public override bool FoldsKeys => false;

    public override bool AllowsPartialKeys => false;

    public static LookupTable Open(TableRequest request)
    {
        if (request.Argument.StartsWith('{'))
            return request.Unavailable("rules inside of the configuration are not supported yet: chapter 2 (configuration)");
        return request.TryReadFile(request.Argument, out byte[] content, out string cause)
            ? new CidrTable(request.Name, request.Argument, CidrSource.Read(request, content, request.Argument))
            : request.Unavailable(cause);
    }

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
        => ValueTask.FromResult(StrictIPAddress.TryParse(key, out IPAddress address) ? Find(new AddressBits(address)) : LookupResult.NotFound);

    private LookupResult Find(AddressBits address)
    {
        for (int i = 0; i < rules.Length; i++)
        {
            CidrRule rule = rules[i];
            bool isMatch = rule.Pattern.Contains(address) != rule.IsNegated;
            if (rule.IsIf)
            {
                if (!isMatch) i = rule.EndIndex; // the block's last rule; the loop steps over it
            }
            else if (isMatch) return LookupResult.Found(rule.Value, new SourcePlace(file, rule.Line));
        }
        return LookupResult.NotFound;
    }
}

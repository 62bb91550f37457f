using System.Globalization;

namespace Hikyaku.Tables.Types;

/// <summary>
/// <c>unix:passwd.byname</c> and <c>unix:group.byname</c>: the system's accounts through NSS (so LDAP and SSSD users too), as lines of passwd(5) and group(5).
/// A user without a password field in it: the value has <c>x</c> there always.
/// </summary>
internal sealed class UnixTable(string name, Func<string, AccountAnswer> ask) : LookupTable(name)
{
    public static LookupTable Open(TableRequest request) => request.Argument switch
    {
        "passwd.byname" => new UnixTable(request.Name, SystemAccounts.FindUser),
        "group.byname" => new UnixTable(request.Name, SystemAccounts.FindGroup),
        _ => request.Unavailable($"unknown table: {request.Name}"),
    };

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length == 0 || key.AsSpan().ContainsAny('\0', ':', '\n')) return ValueTask.FromResult(LookupResult.NotFound);
        AccountAnswer answer = ask(key.ToLowerInvariant());
        return ValueTask.FromResult(answer.Errno != 0
            ? LookupResult.Error(string.Create(CultureInfo.InvariantCulture, $"{Name}: the system's account database failed with error {answer.Errno}"))
            : answer.Line is null ? LookupResult.NotFound : LookupResult.Found(answer.Line));
    }
}

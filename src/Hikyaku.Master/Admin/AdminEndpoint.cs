using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary>
/// One request of the admin API. To add one: 1. a class here, one file; 2. its line in <see cref="AdminServer"/>'s list; 3. its row in docs/admin-api.md;
/// 4. its types in <see cref="AdminJson"/>.
/// </summary>
internal abstract class AdminEndpoint(string method, string path)
{
    public string Method { get; } = method;

    /// <summary>Absolute, without parameters: what varies stands in the query or the body.</summary>
    public string Path { get; } = path;

    /// <summary>Any local user may ask (postconf(5) authorized_mailq_users, authorized_flush_users); else only root and the mail owner.</summary>
    public virtual bool IsOpenToUsers => false;

    public abstract Task HandleAsync(HttpContext context);
}

namespace Hikyaku.Tables;

public enum LookupStatus
{
    NotFound,
    Found,
    /// <summary>Temporary failure: the decision that needs the answer is a 4xx or a deferral.</summary>
    Error,
}

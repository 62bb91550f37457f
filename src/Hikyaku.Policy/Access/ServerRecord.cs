namespace Hikyaku.Policy.Access;

/// <summary>Which hosts of a domain a check_…_access is about: itself, its mail exchangers, its name servers.</summary>
internal enum ServerRecord
{
    A,
    Mx,
    Ns,
}

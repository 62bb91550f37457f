namespace Hikyaku.Submit;

/// <summary>The codes of sysexits.h that sendmail's callers know.</summary>
public static class ExitCode
{
    public const int Ok = 0;
    public const int Usage = 64;
    public const int DataError = 65;
    public const int Unavailable = 69;
    public const int Software = 70;
    public const int SystemError = 71;
    public const int TemporaryFailure = 75;
    public const int NoPermission = 77;
    public const int Configuration = 78;
}

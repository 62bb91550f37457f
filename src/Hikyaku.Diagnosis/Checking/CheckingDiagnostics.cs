namespace Hikyaku.Diagnosis.Checking;

/// <summary>The codes of what only shows when tables, files and the parameters are held against each other.</summary>
internal static class CheckingDiagnostics
{
    public const string DomainInTable = "HK0610";
    public const string PasswordNotFound = "HK0611";
    public const string TableOfAnotherKind = "HK0612";
    public const string HostNotFound = "HK0613";
    public const string SecretReadableByAll = "HK0614";
    public const string PasswordNeverLookedUp = "HK0615";
    public const string NoRoomForMessages = "HK0616";
    public const string ClosedDnsList = "HK0617";
}

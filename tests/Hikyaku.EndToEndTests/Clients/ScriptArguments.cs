namespace Hikyaku.EndToEndTests.Clients;

/// <summary>The arguments that our two client scripts in tests/tools share.</summary>
internal static class ScriptArguments
{
    public static string[] Of(Submission submission)
    {
        string tls = submission.Tls switch { TlsMode.None => "none", TlsMode.StartTls => "starttls", _ => "wrapper" };
        string[] auth = submission.User is null ? [] : [submission.User, submission.Password!];
        return [$"{submission.Port}", tls, submission.CertificateAuthority, submission.Sender, submission.Recipient, .. auth];
    }
}

using Hikyaku.Configuration;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Diagnosis.Checking;

/// <summary>Files with passwords that everybody on the machine may read.</summary>
internal static class SecretFileCheck
{
    public static IEnumerable<Diagnostic> Run(ParameterView view)
    {
        foreach (ListWord word in view.Get(SmtpSaslParameters.PasswordMaps))
        {
            if (TableUse.Parse(word) is not { Name: ['/', ..] path }) continue;
            foreach (string file in (string[])[path, path + ".db", path + ".lmdb", path + ".cdb"])
                if (File.Exists(file) && (File.GetUnixFileMode(file) & UnixFileMode.OtherRead) != 0)
                    yield return new Diagnostic
                    {
                        Code = CheckingDiagnostics.SecretReadableByAll,
                        Severity = DiagnosticSeverity.Warning,
                        Place = word.Place,
                        Message = $"{file} holds passwords, and everybody on this machine may read it",
                        Fix = $"chmod 600 {file}",
                    };
        }
    }
}

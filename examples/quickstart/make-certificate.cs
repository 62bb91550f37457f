// Makes a self-signed certificate for "localhost", good for a year: dotnet run make-certificate.cs -- FOLDER
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

string folder = args[0];
using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
SubjectAlternativeNameBuilder names = new();
names.AddDnsName("localhost");
names.AddDnsName("hikyaku.localdomain");
names.AddIpAddress(IPAddress.Loopback);
request.CertificateExtensions.Add(names.Build());
DateTimeOffset now = TimeProvider.System.GetUtcNow();
using X509Certificate2 certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddYears(1));
Directory.CreateDirectory(folder);
// The key is written first and belongs to its owner alone from the start; the certificate tells that both are there.
FileStreamOptions secret = new() { Mode = FileMode.Create, Access = FileAccess.Write };
if (!OperatingSystem.IsWindows()) secret.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
using (StreamWriter writer = new(Path.Combine(folder, "key.pem"), secret)) writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
File.WriteAllText(Path.Combine(folder, "cert.pem"), certificate.ExportCertificatePem() + "\n");

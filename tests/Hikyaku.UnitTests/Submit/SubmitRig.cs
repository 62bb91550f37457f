using System.Buffers;
using System.Text;
using Hikyaku.Storage.Maildrop;
using Hikyaku.Storage.Privileged;
using Hikyaku.Submit;
using Microsoft.Extensions.Time.Testing;

namespace Hikyaku.UnitTests.Submit;

/// <summary>The program run in process, in a directory of its own.</summary>
internal sealed class SubmitRig : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public SubmitRig()
    {
        Directory.CreateDirectory(Maildrop);
        MainCf("");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("submit").FullName;

    public string Maildrop => Path.Combine(Root, "queue", "maildrop");

    public string Socket => Path.Combine(Root, "admin.sock");

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public Dictionary<string, string> Variables { get; } = [];

    public bool IsSetGroup { get; set; }

    /// <summary>What newaliases was called with; null when it wasn't.</summary>
    public string? NewaliasesArguments { get; private set; }

    public UserAccount? User { get; set; } = new("charlie", 1000, 1000, "/home/charlie") { FullName = "Charlie Root" };

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public void MainCf(string more) => File.WriteAllText(
        Path.Combine(Root, "main.cf"), $"# \u00a4\nqueue_directory = {Root}/queue\nhikyaku_admin_socket = {Socket}\nmyhostname = h.example\n{more}\n");

    public int Run(string program, string[] arguments, string input = "")
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 3, 46, 54, TimeSpan.Zero));
        var environment = new SubmitEnvironment
        {
            Input = new SlowStream(Encoding.Latin1.GetBytes(input)),
            Output = _output,
            Error = _error,
            UserId = 1000,
            IsSetGroup = IsSetGroup,
            Variable = name => Variables.GetValueOrDefault(name),
            FindUser = _ => User,
            BecomeNewaliases = arguments =>
            {
                NewaliasesArguments = string.Join(' ', arguments);
                return new SubmitException(ExitCode.TemporaryFailure, "execv hikyaku: No such file or directory");
            },
            Time = time,
            ConfigurationDirectories = [Root],
        };
        return new SubmitProgram(environment).Run(program, arguments);
    }

    /// <summary>The only message in the maildrop: envelope, content, extracted recipients.</summary>
    public (MaildropEnvelope Envelope, string Content, string Recipients) Message()
    {
        string path = Directory.GetFiles(Maildrop).Single();
        if (MaildropReader.TryOpen(path, out MaildropReader? reader, out _) != MaildropOpenStatus.Opened) throw new InvalidOperationException("not whole");
        using (reader)
        {
            MaildropEnvelope envelope = reader!.ReadEnvelope();
            var content = new ArrayBufferWriter<byte>();
            while (reader.ReadContent(content, 4096))
            {
            }
            string recipients = string.Join(' ', envelope.Recipients.Concat(reader.ReadExtracted()).Select(r => r.Address));
            return (envelope, Encoding.Latin1.GetString(content.WrittenSpan), recipients);
        }
    }

    /// <summary>Gives one to seven bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        private int _step;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, Length > 10_000 ? buffer.Length : 1 + _step++ % 7)]);
    }
}

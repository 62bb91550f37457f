using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using Hikyaku.Mail;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>
/// A client whose writes run the server before they return: what it says next is there then, without waiting. Only for sessions whose collaborators answer at once.
/// </summary>
internal sealed class LockstepClient : IAsyncDisposable
{
    private readonly IDuplexPipe _pipe;
    private readonly CancellationTokenSource _softStop = new(), _abort = new();

    public LockstepClient(SmtpdFixture fixture, string address = "192.0.2.1")
    {
        (_pipe, IDuplexPipe server) = SessionPipes.Create(scheduleInline: true);
        if (!StrictIPAddress.TryParse(address, out IPAddress remote)) throw new ArgumentException(address, nameof(address));
        Session = fixture.Service.RunAsync(server, SmtpdFixture.Local, new IPEndPoint(remote, 40000), _softStop.Token, _abort.Token);
    }

    public Task Session { get; }

    /// <summary>What the server has said since the last time.</summary>
    public string Heard()
    {
        if (!_pipe.Input.TryRead(out ReadResult result)) return "";
        string text = Encoding.ASCII.GetString(result.Buffer.ToArray());
        _pipe.Input.AdvanceTo(result.Buffer.End);
        return text;
    }

    public string Say(string text) => Say(Encoding.UTF8.GetBytes(text));

    public string Say(ReadOnlySpan<byte> bytes)
    {
        _pipe.Output.Write(bytes);
        ValueTask<FlushResult> flush = _pipe.Output.FlushAsync();
        if (!flush.IsCompletedSuccessfully) throw new InvalidOperationException("the pipe is full");
        return Heard();
    }

    public string StopSoftly()
    {
        _softStop.Cancel();
        return Heard();
    }

    public async ValueTask HangUpAsync()
    {
        await _pipe.Output.CompleteAsync();
        await Session;
    }

    public async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        _softStop.Dispose();
        _abort.Dispose();
    }
}

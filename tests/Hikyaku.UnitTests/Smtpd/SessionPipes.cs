using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Hikyaku.UnitTests.Smtpd;

/// <summary>Two ends of one connection in memory.</summary>
internal sealed class SessionPipes(PipeReader input, PipeWriter output) : IDuplexPipe
{
    public PipeReader Input { get; } = input;

    public PipeWriter Output { get; } = output;

    /// <param name="scheduleInline">A write runs the reader before it returns, so that pieces arrive one by one.</param>
    public static (IDuplexPipe Client, IDuplexPipe Server) Create(bool scheduleInline = false)
    {
        PipeScheduler? scheduler = scheduleInline ? PipeScheduler.Inline : null;
        var up = new Pipe(new PipeOptions(readerScheduler: scheduler, writerScheduler: scheduler, pauseWriterThreshold: 0, useSynchronizationContext: false));
        var down = new Pipe(new PipeOptions(readerScheduler: scheduler, writerScheduler: scheduler, pauseWriterThreshold: 0, useSynchronizationContext: false));
        return (new SessionPipes(down.Reader, up.Writer), new SessionPipes(up.Reader, down.Writer));
    }

    public static async Task<string> ReadToEndAsync(PipeReader reader)
    {
        while (true)
        {
            ReadResult result = await reader.ReadAsync();
            if (result.IsCompleted) return Encoding.ASCII.GetString(result.Buffer.ToArray());
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}

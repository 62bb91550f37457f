using System.Buffers;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Hikyaku.Master.Running;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary><c>GET /queue/content?id=ID</c>: a message's bytes as they are stored, CRLF line ends.</summary>
internal sealed class QueueContentEndpoint(MasterServer server) : AdminEndpoint("GET", "/queue/content")
{
    private const int BufferBytes = 64 * 1024;

    public override async Task HandleAsync(HttpContext context)
    {
        IMessageContent? content = QueueId.TryParse(context.Request.Query["id"].ToString(), out QueueId typed)
            ? await server.Parts.Services.Queue.OpenContentAsync(typed, context.RequestAborted)
            : null;
        if (content is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync("no such message", context.RequestAborted);
            return;
        }
        await using (content) await CopyAsync(content, context);
    }

    private static async Task CopyAsync(IMessageContent content, HttpContext context)
    {
        context.Response.ContentType = "message/rfc822";
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        long offset = 0;
        for (int read; (read = await content.ReadAsync(offset, buffer, context.RequestAborted)) > 0; offset += read)
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}

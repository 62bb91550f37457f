using System.Text.Json;
using Hikyaku.Mail;
using Hikyaku.Mail.Contracts;
using Microsoft.AspNetCore.Http;

namespace Hikyaku.Master.Admin;

/// <summary>Reads a queue command's body. What cannot be read is answered with 400 and the reason.</summary>
internal static class QueueSelectionReader
{
    public static async Task<QueueSelection?> ReadAsync(HttpContext context)
    {
        string fault;
        try
        {
            QueueCommand? command = await context.Request.ReadFromJsonAsync(AdminJson.Default.QueueCommand, context.RequestAborted);
            if (command is not null && TryConvert(command, out QueueSelection selection, out fault)) return selection;
            fault = command is null ? "the body is empty" : Fault(command);
        }
        catch (JsonException e)
        {
            fault = e.Message;
        }
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync(fault, context.RequestAborted);
        return null;
    }

    private static bool TryConvert(QueueCommand command, out QueueSelection selection, out string fault)
    {
        fault = Fault(command);
        selection = QueueSelection.All;
        if (fault.Length > 0) return false;
        selection = new QueueSelection
        {
            Ids = command.Ids is null ? null : [.. command.Ids.Select(Parse)],
            States = command.States is null ? null : [.. command.States.Select(static s => Enum.Parse<MessageState>(s, ignoreCase: true))],
            RecipientDomain = command.RecipientDomain,
        };
        return true;
    }

    private static string Fault(QueueCommand command)
    {
        string? id = command.Ids?.FirstOrDefault(static i => !QueueId.TryParse(i, out _));
        if (id is not null) return $"'{id}' is not a queue id";
        string? state = command.States?.FirstOrDefault(static s => !Enum.TryParse<MessageState>(s, ignoreCase: true, out _));
        return state is null ? "" : $"there is no queue '{state}': incoming, active, deferred, hold, corrupt";
    }

    private static QueueId Parse(string text)
    {
        _ = QueueId.TryParse(text, out QueueId id);
        return id;
    }
}

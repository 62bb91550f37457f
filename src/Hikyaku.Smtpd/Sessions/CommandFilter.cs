using System.Text;
using Hikyaku.Tables;

namespace Hikyaku.Smtpd.Sessions;

/// <summary>postconf(5) smtpd_command_filter: mends what broken clients send, before it is understood. Neither content nor AUTH responses come here.</summary>
internal static class CommandFilter
{
    /// <summary>The line to take; null when the table could not say, which ends the session.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ApplyAsync(SmtpServerSession session, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        LookupTableList filter = session.Service.Tables.CommandFilter;
        if (filter.IsEmpty) return line;
        string command = Encoding.UTF8.GetString(line.TrimStart(" \t"u8).Span);
        LookupMatch found = await filter.FindAsync(command, cancellationToken).ConfigureAwait(false);
        if (found.IsError)
        {
            session.Log.Warn($"{found.Table!.Name} lookup error for \"{Shown(command)}\"");
            session.EndForLocalError();
            return null;
        }
        if (!found.IsFound) return line;
        session.Log.Info($"{session.Client.Name}: replacing command \"{Shown(command)}\" with \"{Shown(found.Result.Value)}\"");
        return Encoding.UTF8.GetBytes(found.Result.Value);
    }

    private static string Shown(string command) => Smtp.PrintableText.FromBytes(Encoding.UTF8.GetBytes(command.Length > 100 ? command[..100] : command));
}

using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.Parameters;
using Hikyaku.Configuration.Parameters.Rows;

namespace Hikyaku.Configuration.Checks;

/// <summary>A mailbox that is smaller than one message: Postfix's delivery agents don't start then, and mail stays in the queue.</summary>
internal static class SizeChecks
{
    public static void Run(ParameterView view, DiagnosticBag diagnostics)
    {
        if (view.Get(MailParameters.Mydestination).Count > 0) Compare(view, MailboxParameters.SizeLimit, diagnostics);
        if (view.Get(VirtualParameters.MailboxDomains).Count > 0 && view.Get(VirtualParameters.Transport) is "virtual" or "virtual:") Compare(view, VirtualParameters.MailboxLimit, diagnostics);
    }

    /// <summary>0 is no limit in both.</summary>
    private static void Compare(ParameterView view, IntParameter mailbox, DiagnosticBag diagnostics)
    {
        long size = view.Get(mailbox), message = view.Get(MailParameters.MessageSizeLimit);
        if (size == 0 || (message > 0 && message <= size)) return;
        ParameterEntry? entry = view.FindEntry(MailParameters.MessageSizeLimit.Name) ?? view.FindEntry(mailbox.Name);
        if (entry is null) return;
        diagnostics.Add(DiagnosticCodes.SizesContradict, DiagnosticSeverity.Warning, entry.Value,
            $"configuration error: {mailbox.Name} is smaller than {MailParameters.MessageSizeLimit.Name}: {size} < {(message == 0 ? "no limit" : message)}",
            $"set {mailbox.Name} = 0 for no limit, or to more than one message");
    }
}

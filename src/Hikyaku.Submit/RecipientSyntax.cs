using System.Text;
using Hikyaku.Message.Headers;

namespace Hikyaku.Submit;

/// <summary>Addresses as people and programs give them to sendmail: each argument is read as the body of a To field would be.</summary>
internal static class RecipientSyntax
{
    /// <summary>Appends the addresses in internal form. False when part of the text is no clear address.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, List<string> addresses)
    {
        var scanner = new AddressScanner(text);
        while (scanner.TryRead(out HeaderAddress found)) addresses.Add(found.Address.ToInternalForm());
        return scanner.SkippedElements == 0;
    }

    /// <exception cref="SubmitException">No address, or more than that, stands in it.</exception>
    public static void ReadArgument(string argument, List<string> addresses)
    {
        int before = addresses.Count;
        if (!TryRead(Encoding.UTF8.GetBytes(argument), addresses) || addresses.Count == before)
            throw new SubmitException(ExitCode.Usage, $"bad recipient address syntax: {argument}");
    }

    /// <summary>The sender of -f: empty for <c>&lt;&gt;</c> and for nothing.</summary>
    public static string ReadSender(string argument, List<string> warnings)
    {
        var addresses = new List<string>();
        bool isClear = TryRead(Encoding.UTF8.GetBytes(argument), addresses);
        if (!isClear || addresses.Count > 1) warnings.Add($"-f option specified malformed sender: {argument}");
        return addresses.Count > 0 ? addresses[0] : "";
    }
}

using System.Text;
using System.Text.Unicode;

namespace Hikyaku.Policy.Delegation;

// reply = *( name "=" value LF ) LF, with one name "action"
/// <summary>Reads what a policy server sent.</summary>
internal static class PolicyReply
{
    private static ReadOnlySpan<byte> ActionName => "action"u8;

    /// <summary>Where a reply ends: behind its empty line. -1 when that hasn't come.</summary>
    public static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [(byte)'\n', ..]) return 1;
        int end = bytes.IndexOf("\n\n"u8);
        return end < 0 ? -1 : end + 2;
    }

    /// <summary>The action in a whole reply; its first one, and what a C string holds of it.</summary>
    /// <param name="reply">Up to its end.</param>
    /// <param name="settings">Whose.</param>
    public static PolicyAnswer Read(ReadOnlySpan<byte> reply, PolicyServiceSettings settings)
    {
        string endpoint = settings.Address.Name;
        while (reply.IndexOf((byte)'\n') is > 0 and var end)
        {
            ReadOnlySpan<byte> line = reply[..end];
            reply = reply[(end + 1)..];
            int equals = line.IndexOf((byte)'=');
            if (!(equals < 0 ? line : line[..equals]).SequenceEqual(ActionName)) continue;
            if (equals < 0) return Malformed($"missing value for string attribute action from {endpoint}");
            ReadOnlySpan<byte> value = line[(equals + 1)..];
            int nul = value.IndexOf((byte)0);
            if (nul >= 0) value = value[..nul];
            string action = Encoding.UTF8.GetString(value);
            return Utf8.IsValid(value) ? PolicyAnswer.Of(action) : Malformed($"malformed UTF-8 in policy server {settings.Text} response: \"{action}\"");
        }
        return Malformed($"missing attribute action in input from {endpoint}");
    }

    /// <summary>The reply stopped before its end.</summary>
    /// <param name="bytes">What there is of it.</param>
    /// <param name="settings">Whose.</param>
    /// <param name="what">What happened: <c>timeout on</c>, <c>premature end-of-input on</c>, <c>string length &gt; 8192 characters from</c>.</param>
    /// <param name="cause">For the line about the server.</param>
    public static PolicyAnswer Broken(ReadOnlySpan<byte> bytes, PolicyServiceSettings settings, string what, string cause)
    {
        ReadOnlySpan<byte> last = bytes[(bytes.LastIndexOf((byte)'\n') + 1)..];
        bool isValue = last.StartsWith(ActionName) && last.IndexOf((byte)'=') == ActionName.Length;
        string warning = bytes.IsEmpty ? "" : $"{what} {settings.Address.Name} while reading input attribute {(isValue ? "value" : "name")}";
        return PolicyAnswer.Failed(warning, cause, isUsual: cause == PolicyAnswer.Closed);
    }

    private static PolicyAnswer Malformed(string warning) => PolicyAnswer.Failed(warning, PolicyAnswer.Closed, isUsual: true);
}

namespace Hikyaku.PostfixTools.Postconf;

/// <summary>postconf's messages. As in Postfix they hold printable ASCII only: any other byte is shown as a question mark.</summary>
internal sealed class PostconfMessages(ToolConsole console)
{
    public void Warn(string message) => console.Warn(Printable(message));

    public void FlushOutput() => console.Output.Flush();

    public static ToolFailedException Fatal(string message) => new(Printable(message));

    private static string Printable(string text)
        => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? string.Create(text.Length, text, static (into, from) =>
        {
            for (int i = 0; i < from.Length; i++) into[i] = from[i] is >= ' ' and <= '~' ? from[i] : '?';
        }) : text;
}

using Hikyaku.Mail;

namespace Hikyaku.Configuration;

/// <summary>One word of a list value, with the place it was written at (through <c>$name</c>: the line that the word really stands on).</summary>
public readonly record struct ListWord(string Text, SourcePlace Place)
{
    public override string ToString() => Text;
}

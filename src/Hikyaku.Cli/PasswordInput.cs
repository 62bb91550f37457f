using System.Text;

namespace Hikyaku.Cli;

/// <summary>Reads a password: the first line of a pipe, or twice from a terminal without showing it.</summary>
internal static class PasswordInput
{
    /// <exception cref="CommandFailedException">Nothing was given, or the two entries differ.</exception>
    public static byte[] Read(string name)
    {
        string? password = Console.IsInputRedirected ? Console.In.ReadLine() : Prompt($"Password of {name}: ");
        if (string.IsNullOrEmpty(password)) throw new CommandFailedException("the password is empty; give it as the first line of standard input");
        if (!Console.IsInputRedirected && Prompt("Again: ") != password) throw new CommandFailedException("the two passwords differ");
        return Encoding.UTF8.GetBytes(password);
    }

    private static string Prompt(string text)
    {
        Console.Error.Write(text);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (key.KeyChar != '\0') typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}

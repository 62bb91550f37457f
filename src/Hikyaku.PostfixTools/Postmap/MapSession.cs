using System.Text;
using Hikyaku.Configuration;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>One run of postmap or postalias: its options, its configuration, and how it speaks.</summary>
internal sealed class MapSession
{
    public MapSession(ToolConsole console, MapTool tool, MapOptions options, ParameterView main)
    {
        Console = console;
        Tool = tool;
        Options = options;
        Main = main;
        IsUtf8 = main.Get(MailParameters.Smtputf8Enable);
        Tables = [.. options.Tables.Select(t => MapName.Parse(t, ToolText.ToBytes(main.Get(DefaultParameters.DatabaseType))))];
    }

    public ToolConsole Console { get; }

    public MapTool Tool { get; }

    public MapOptions Options { get; }

    public ParameterView Main { get; }

    public IReadOnlyList<MapName> Tables { get; }

    /// <summary>Text that isn't UTF-8 is refused.</summary>
    public bool RequiresUtf8 => IsUtf8 && Options.MayRequireUtf8;

    private bool IsUtf8 { get; }

    /// <summary>A warning, with what isn't printable as question marks.</summary>
    public void Warn(string text) => Console.Warn(ToolText.ToPrintable(text, IsUtf8));

    public ToolFailedException Fatal(string text) => new(ToolText.ToPrintable(text, IsUtf8));

    /// <summary>How table files are read and written in this run.</summary>
    public TableFileOptions FileOptions(UnixFileMode? mode = null, (uint User, uint Group)? owner = null) => new()
    {
        TrailingNull = Options.TrailingNull,
        Duplicates = Options.Duplicates,
        FoldsKeys = Options.FoldsKeys,
        RequiresUtf8 = RequiresUtf8,
        IsForOneKey = Options.Mode == MapMode.Query && Options.Key != MapOptions.FromInput,
        Warn = Warn,
        Mode = mode ?? TableFileOptions.Default.Mode,
        Owner = owner,
        LmdbMapSizeBytes = Main.Get(MailParameters.LmdbMapSize),
        BerkeleyCreateBufferBytes = (int)Main.Get(MailParameters.BerkeleyDbCreateBufferSize),
    };

    /// <summary>Opens a table's file; what goes wrong is a fatal error.</summary>
    public TableFile Open(MapName table, TableFileAccess access, TableFileOptions? options = null)
    {
        table.Check();
        return Try(() => TableFile.Open(table.Type, ToolText.ToUnicode(table.Path), access, options ?? FileOptions()));
    }

    /// <summary>A table's own failure is the command's.</summary>
    public T Try<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (TableFileException e)
        {
            throw Fatal(ToolText.ToBytes(e.Message));
        }
    }

    /// <inheritdoc cref="Try{T}"/>
    public void Try(Action action) => Try(() =>
    {
        action();
        return true;
    });

    /// <summary>Prints key and value.</summary>
    public void Print(string key, string value)
        => Console.Output.Write(Options.IsJson ? $$"""{"{{ToolText.ToJson(key)}}": "{{ToolText.ToJson(value)}}"}""" + "\n" : $"{key}{Tool.Separator}{value}\n");

    /// <summary>Prints the value that a single key has.</summary>
    public void PrintValue(string key, string value)
    {
        if (Options.IsJson) Print(key, value);
        else Console.Output.Write(value + "\n");
    }

    public void WarnOfEmptyValue(string table, string key)
    {
        Warn($"table {table}: key {key}: empty string result is not allowed");
        Warn($"table {table} should return NO RESULT in case of NOT FOUND");
    }

    /// <summary>Bytes as text of the command: one character each.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}

using Hikyaku.EndToEndTests.Programs;
using Hikyaku.Tables.TableFiles;

namespace Hikyaku.EndToEndTests.Tables;

/// <summary>A table of access actions in a file that is replaced while a server reads it.</summary>
/// <param name="type">In front of the colon; also the local part of the one recipient that it refuses.</param>
/// <param name="path">Without the suffix that the type adds.</param>
internal sealed class WatchedTable(string type, string path)
{
    private const int OtherEntries = 500; // more than a page of any format: half a file is no whole one

    public string Word => $"{type}:{path}";

    public string Recipient => $"{type}@example.jp";

    private string File => type switch { "hash" => $"{path}.db", "lmdb" or "cdb" => $"{path}.{type}", _ => path };

    /// <summary>Refuses the recipient with these words.</summary>
    public void Replace(string words)
    {
        if (type is "texthash" or "pcre")
        {
            Put(type == "pcre" ? $"/^{type}@/ REJECT {words}\n" : $"{Recipient} REJECT {words}\n");
            return;
        }
        using var file = TableFile.Open(type, path, TableFileAccess.Create);
        file.Put(Bytes(Recipient), Bytes($"REJECT {words}"));
        for (int i = 0; i < OtherEntries; i++) file.Put(Bytes($"other{i}@example.jp"), Bytes("REJECT"));
        file.Complete();
    }

    /// <summary>As a program leaves it that was killed, or a copy to the wrong place: half of an lmdb: or cdb: file, noise as a Berkeley DB file, a text that the server may not read.</summary>
    public void Break()
    {
        switch (type)
        {
            case "hash":
                byte[] noise = new byte[8192];
                new Random(7).NextBytes(noise);
                System.IO.File.WriteAllBytes(File, noise);
                break;
            case "lmdb" or "cdb":
                byte[] whole = System.IO.File.ReadAllBytes(File);
                System.IO.File.WriteAllBytes(File, whole[..(whole.Length / 2)]);
                break;
            default:
                Put("nobody REJECT unreadable\n");
                System.IO.File.SetUnixFileMode(File, UnixFileMode.None);
                break;
        }
    }

    private void Put(string text)
    {
        string beside = $"{path}.new";
        System.IO.File.WriteAllText(beside, text);
        Unprivileged.Give(beside);
        System.IO.File.Move(beside, path, overwrite: true);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}

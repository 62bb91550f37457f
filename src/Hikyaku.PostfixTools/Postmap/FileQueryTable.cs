using Hikyaku.Tables.TableFiles;

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>Looks keys up in a table's own file, with the options of the command line.</summary>
internal sealed class FileQueryTable(MapSession session, TableFile file) : QueryTable(session, $"{file.Type}:{ToolText.ToBytes(file.Name)}")
{
    protected override ValueTask<string?> LookupAsync(string key, CancellationToken cancellationToken)
        => ValueTask.FromResult(Session.Try(() => file.Find(MapSession.Bytes(key))) is { } value ? MapSession.Text(value) : null);

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }
}

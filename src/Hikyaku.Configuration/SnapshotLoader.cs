using Hikyaku.Configuration.Checks;
using Hikyaku.Configuration.Diagnostics;
using Hikyaku.Configuration.MainCf;
using Hikyaku.Configuration.MasterCf;
using Hikyaku.Configuration.Parameters.Rows;
using Hikyaku.Configuration.Text;
using Hikyaku.Mail;

namespace Hikyaku.Configuration;

/// <summary>One read of a configuration directory: main.cf, hikyaku.cf, the command line, master.cf, then the checks that need all of them.</summary>
internal sealed class SnapshotLoader
{
    private readonly ConfigurationSource _source;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Func<string, Stream> _open;
    private readonly string _directory;
    private readonly List<SourceFile> _files = [];

    public SnapshotLoader(ConfigurationSource source)
    {
        _source = source;
        _directory = Path.GetFullPath(source.Directory);
        _open = source.Open ?? (static path => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
    }

    public ConfigurationSnapshot Load()
    {
        var main = new ParameterDictionary();
        SourceFile? mainCf = ReadFile("main.cf", isRequired: true);
        if (mainCf is not null) MainCfReader.Read(mainCf, ValueOriginKind.MainCf, main, _diagnostics);
        if (ReadFile("hikyaku.cf", isRequired: false) is { } own) MainCfReader.Read(own, ValueOriginKind.HikyakuCf, main, _diagnostics);
        ParameterDictionary commandLine = CommandLineOverrides.Read(_source.Overrides ?? [], _diagnostics);
        var context = new ViewContext { ConfigurationDirectory = _directory, Open = _open, Host = _source.Host ?? HostFacts.System };
        var view = new ParameterView(main, commandLine, context);

        SourceFile? masterCf = ReadFile("master.cf", isRequired: true);
        var disabled = new ServiceDisableList(view.Get(MailParameters.MasterServiceDisable));
        List<MasterCfEntry> entries = masterCf is null ? [] : [.. new MasterCfReader(disabled, _diagnostics).Read(masterCf).Where(entry => !entry.HasArgumentFault)];
        var services = new ServiceBuilder(view, main, commandLine, _diagnostics).Build(entries, out List<ServiceSnapshot> written);

        // Of a file that isn't there nothing more can be said: its defaults are nobody's choice.
        if (mainCf is not null && masterCf is not null) new ConfigurationChecks(view, main, commandLine, _diagnostics).Run(entries, services, written, masterCf.Path);
        return new ConfigurationSnapshot(_directory, view, services, DiagnosticOrder.Sorted(_diagnostics.Findings), _files);
    }

    private SourceFile? ReadFile(string name, bool isRequired)
    {
        string path = Path.Combine(_directory, name);
        try
        {
            var file = SourceFile.Split(path, FileBytes.Read(path, _open));
            _files.Add(file);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            bool isMissing = e is FileNotFoundException or DirectoryNotFoundException;
            if (isMissing && !isRequired) return null;
            _diagnostics.Add(DiagnosticCodes.FileUnreadable, DiagnosticSeverity.Error, new SourcePlace(path),
                $"open {path}: {(isMissing ? "No such file or directory" : e.Message)}", isMissing ? "create it, or name another directory with -c" : "let the server's user read it");
            return null;
        }
    }
}

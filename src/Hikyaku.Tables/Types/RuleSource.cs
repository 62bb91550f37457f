using System.Text;
using Hikyaku.Mail;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types;

/// <summary>The rules of a regexp, pcre or cidr table: a file's lines, or <c>{{rule} {rule}}</c> in the configuration itself (regexp_table(5), INLINE SPECIFICATION).</summary>
internal sealed class RuleSource
{
    private readonly TableRequest _request;
    private readonly byte[] _content;
    private readonly bool _isInline;

    private RuleSource(TableRequest request, byte[] content, bool isInline)
    {
        _request = request;
        _content = content;
        _isInline = isInline;
    }

    /// <summary>The logical lines, without blanks at either end; what is wrong with one that is left out is reported.</summary>
    public IEnumerable<SourceLine> Lines
    {
        get
        {
            var text = new SourceText(_content, warning => Warn(warning.Readable(), warning.FirstLine));
            while (text.TryReadUtf8(out Span<byte> line))
                if (Encoding.UTF8.GetString(line).Trim(SourceText.Blanks) is { Length: > 0 } rule) yield return new SourceLine(text.FirstLine, rule);
        }
    }

    public static bool TryOpen(TableRequest request, out RuleSource source, out string cause)
    {
        bool isInline = request.Argument.StartsWith('{');
        byte[] content = [];
        bool isOpen = isInline ? TryReadInline(request, out content, out cause) : request.TryReadFile(request.Argument, out content, out cause, "open");
        source = new RuleSource(request, content, isInline);
        return isOpen;
    }

    /// <summary>Where a rule stands: its line in the file; for an inline rule nowhere, so that messages name the line of the configuration.</summary>
    public SourcePlace PlaceOf(int line) => _isInline ? default : new SourcePlace(_request.Argument, line);

    public bool ValuesAreFiles => _request.ValuesAreFiles;

    public void Warn(string cause, int line) => _request.Warn(cause, PlaceOf(line));

    /// <summary>A rule's value; see <see cref="TableRequest.TryReadValue"/>.</summary>
    public bool TryReadValue(string text, out string value, out string cause) => _request.TryReadValue(text, out value, out cause);

    private static bool TryReadInline(TableRequest request, out byte[] content, out string cause)
    {
        var lines = new StringBuilder();
        content = [];
        if (!BracedText.TryExtract(request.Argument, out string rules, out cause)) return Fail(request, ref cause);
        foreach (string word in BracedWords.Split(rules))
        {
            if (!BracedText.TryExtract(word, out string rule, out cause)) return Fail(request, ref cause);
            lines.Append(rule).Append('\n');
        }
        content = Encoding.UTF8.GetBytes(lines.ToString());
        return true;
    }

    private static bool Fail(TableRequest request, ref string cause)
    {
        cause = $"{request.Type} map: {cause}";
        return false;
    }
}

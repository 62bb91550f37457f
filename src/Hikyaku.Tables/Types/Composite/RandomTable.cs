using System.Security.Cryptography;
using Hikyaku.Tables.Source;

namespace Hikyaku.Tables.Types.Composite;

/// <summary><c>randmap:{value, …}</c>: any key has one of the values, drawn anew each time.</summary>
internal sealed class RandomTable(string name, string[] values, Func<int, int> draw) : LookupTable(name)
{
    private readonly LookupResult[] _answers = [.. values.Select(static v => LookupResult.Found(v))];

    public static LookupTable Open(TableRequest request) => Open(request, RandomNumberGenerator.GetInt32);

    /// <param name="request">The table.</param>
    /// <param name="draw">Takes the number of values, gives an index below it.</param>
    public static LookupTable Open(TableRequest request, Func<int, int> draw)
    {
        List<string> values = [];
        if (BracedText.TryUnwrap(request.Argument, out string inner))
        {
            foreach (string word in BracedWords.Split(inner))
            {
                if (!request.TryReadValue(word, out string value, out string cause)) return request.Unavailable(cause);
                values.Add(value);
            }
        }
        return values.Count > 0
            ? new RandomTable(request.Name, [.. values], draw)
            : request.Unavailable($"bad syntax: \"{request.Type}:{request.Argument}\"; need \"{request.Type}:{{value...}}\"");
    }

    public override bool FoldsKeys => false;

    // As in Postfix, which counts it among the pattern tables.
    public override bool AllowsPartialKeys => false;

    public override bool MayHold(Func<string, bool> value) => values.Any(value);

    public override ValueTask<LookupResult> LookupAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(_answers[draw(_answers.Length)]);
}

namespace Hikyaku.Policy.OpenRelay;

/// <summary>
/// Answers for what cannot be known beforehand, one way and then the other: each question is a fork, and each run takes the next path through all forks. The same question
/// gets the same answer within a run.
/// </summary>
internal sealed class Oracle
{
    private readonly List<bool> _path = [];
    private readonly Dictionary<string, bool> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _subjects = [];
    private int _at;

    /// <summary>What was asked in this run: tables, DNS.</summary>
    public IReadOnlyList<string> Subjects => _subjects;

    /// <summary>Was it found? Not, at first.</summary>
    public bool Ask(string subject, string key)
    {
        string question = string.Concat(subject, "\n", key);
        if (_answers.TryGetValue(question, out bool known)) return known;
        if (_at == _path.Count) _path.Add(false);
        bool answer = _path[_at++];
        _answers[question] = answer;
        if (!_subjects.Contains(subject, StringComparer.Ordinal)) _subjects.Add(subject);
        return answer;
    }

    /// <summary>Begins a run of its own.</summary>
    public void Reset()
    {
        _path.Clear();
        BeginRun();
    }

    /// <summary>Moves to the next path; false when all were taken.</summary>
    public bool MoveNext()
    {
        _path.RemoveRange(_at, _path.Count - _at);
        while (_path.Count > 0 && _path[^1]) _path.RemoveAt(_path.Count - 1);
        if (_path.Count == 0) return false;
        _path[^1] = true;
        BeginRun();
        return true;
    }

    private void BeginRun()
    {
        _at = 0;
        _answers.Clear();
        _subjects.Clear();
    }
}

namespace Hikyaku.Policy.DnsLists;

/// <summary>Takes a filter's text apart: numbers from 0 to 255, and single characters. The first fault stays.</summary>
internal struct DnsListFilterReader(string text)
{
    /// <summary>Nothing is left.</summary>
    public const char End = '\0';

    private const char Number = 'N';
    private const char TooLarge = 'E';

    private int _tokenStart;
    private int _at;
    private int _value;

    /// <summary>Empty while all is well.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Steps over one token, and tells which character it is, or <see cref="End"/>.</summary>
    public char Next()
    {
        _tokenStart = _at;
        if (_at == text.Length) return End;
        if (!char.IsAsciiDigit(text[_at])) return text[_at++];
        _value = 0;
        for (; _at < text.Length && char.IsAsciiDigit(text[_at]); _at++)
            if (_value <= byte.MaxValue) _value = _value * 10 + (text[_at] - '0');
        return _value > byte.MaxValue ? TooLarge : Number;
    }

    /// <summary>Reads a number, or the members between brackets.</summary>
    public void ReadField(bool[] allowed)
    {
        char token = Next();
        if (token == Number) allowed[_value] = true;
        else if (token != '[') Fail("need decimal number 0..255 or \"[\"");
        else
            do token = ReadMember(allowed);
            while (token == ';' && Fault.Length == 0);
    }

    public void Fail(string message)
    {
        if (Fault.Length == 0) Fault = $"{message} at \"{text[.._tokenStart]}>{text[_tokenStart.._at]}<{text[_at..]}\"";
    }

    // The token behind the member: a semicolon, or the bracket.
    private char ReadMember(bool[] allowed)
    {
        if (Next() != Number)
        {
            Fail("need decimal number 0..255");
            return End;
        }
        int first = _value, last = _value;
        char token = Next();
        if (token == '.')
        {
            if (Next() != '.' || Next() != Number || _value < first) Fail("numeric range error");
            last = _value;
            token = Fault.Length > 0 ? End : Next();
        }
        if (token is not (';' or ']')) Fail("need \";\" or \"]\"");
        if (Fault.Length > 0) return End;
        Array.Fill(allowed, true, first, last - first + 1);
        return token;
    }
}

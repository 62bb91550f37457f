namespace Hikyaku.PostfixTools.Postconf;

/// <summary>The words behind a service's command.</summary>
internal static class CommandArguments
{
    /// <summary>How one argument is shown: an option together with its value.</summary>
    /// <param name="Text">The argument.</param>
    /// <param name="Value">The option's value, or null.</param>
    /// <param name="IsOption">False from the first argument that is no option.</param>
    /// <param name="NeedsBraces">The value (of an option) or the argument holds blanks.</param>
    public readonly record struct Item(string Text, string? Value, bool IsOption, bool NeedsBraces)
    {
        public string TextInBraces => !IsOption && NeedsBraces ? $"{{{Text}}}" : Text;

        public string? ValueInBraces => Value is not null && NeedsBraces ? $"{{{Value}}}" : Value;
    }

    public static bool IsOption(string argument) => argument is ['-', ..] && argument != "--";

    /// <summary>Only <c>-o</c> takes one; Postfix counts a lonely hyphen too.</summary>
    public static bool TakesValue(string option) => option.Length == 1 || option[1] == 'o';

    /// <summary>Brings what the user wrote into one form: <c>-vo a=b</c> becomes <c>-v -o a=b</c>, <c>{ a = b }</c> becomes <c>a=b</c>.</summary>
    public static void Normalize(List<string> fields, PostconfMessages messages)
    {
        int i = MasterEntry.MinimumFields;
        for (; i < fields.Count && IsOption(fields[i]); i++)
        {
            // Postfix's own postconf also cuts "-ofoo=bar" at its second o, and an edit then writes the pieces; see docs/compatibility.md.
            int second = TakesValue(fields[i]) ? -1 : fields[i].IndexOf('o', 2);
            if (second >= 0)
            {
                fields.Insert(i + 1, "-" + fields[i][second..]);
                fields[i] = fields[i][..second];
            }
            if (!TakesValue(fields[i])) continue;
            if (fields[i].Length > 2)
            {
                fields.Insert(i + 1, fields[i][2..]);
                fields[i] = fields[i][..2];
            }
            if (i + 1 >= fields.Count) continue;
            i++;
            if (fields[i] is not ['{', ..]) continue;
            Unbrace(fields, i, messages);
            if (fields[i - 1].Length > 1) NormalizePair(fields, i, messages);
        }
        for (; i < fields.Count; i++)
            if (fields[i] is ['{', ..]) Unbrace(fields, i, messages);
    }

    /// <param name="entry">Whose arguments.</param>
    /// <param name="expand">Gives the value of a <c>-o</c> with its <c>$name</c>s replaced; null to show it as written.</param>
    public static IEnumerable<Item> Items(MasterEntry entry, Func<string, string>? expand)
    {
        bool inOptions = true;
        for (int i = MasterEntry.MinimumFields; i < entry.Fields.Count; i++)
        {
            string text = entry.Fields[i];
            if (!inOptions)
            {
                yield return new Item(text, null, false, Words.HasBlank(text));
                continue;
            }
            // Postfix never puts the first argument behind the options into braces.
            inOptions = IsOption(text);
            if (!inOptions || !TakesValue(text) || i + 1 >= entry.Fields.Count)
            {
                yield return new Item(text, null, inOptions, false);
                continue;
            }
            string value = entry.Fields[++i];
            if (text == "-o" && expand is not null) value = expand(value);
            yield return new Item(text, value, true, Words.HasBlank(value));
        }
    }

    private static void Unbrace(List<string> fields, int at, PostconfMessages messages)
    {
        fields[at] = Words.WithoutBraces(fields[at], trims: true, out string? error);
        if (error is not null) messages.Warn($"master.cf: {error}");
    }

    private static void NormalizePair(List<string> fields, int at, PostconfMessages messages)
    {
        if (NameValue.TrySplit(fields[at], out NameValue pair, out string error)) fields[at] = $"{pair.Name}={pair.Value}";
        else messages.Warn($"master.cf: {error}: \"{fields[at]}\"");
    }
}

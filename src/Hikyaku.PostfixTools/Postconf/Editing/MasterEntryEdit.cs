namespace Hikyaku.PostfixTools.Postconf.Editing;

/// <summary>Changes one parsed line of master.cf.</summary>
internal static class MasterEntryEdit
{
    /// <exception cref="ToolFailedException">The column cannot have that value.</exception>
    public static void SetField(MasterEntry entry, int field, string value, PostconfMessages messages)
    {
        if (field == MasterEntry.CommandField)
        {
            entry.Fields.RemoveRange(field, entry.Fields.Count - field);
            entry.Fields.AddRange(Words.SplitBraced(value, Words.Blanks));
            if (entry.Fields.Count == field) throw PostconfMessages.Fatal($"invalid command field \"\" in \"{value}\"");
            CommandArguments.Normalize(entry.Fields, messages);
        }
        else
        {
            entry.Fields[field] = value;
        }
        MasterFields.Check(entry.Fields, value);
    }

    /// <summary>Replaces each <c>-o name=…</c>; one that isn't there is added behind the options.</summary>
    public static void SetParameter(MasterEntry entry, string name, string value)
    {
        bool isFound = false;
        int end = Walk(entry, name, at =>
        {
            entry.Fields[at + 1] = $"{name}={value}";
            isFound = true;
            return false;
        });
        if (!isFound) entry.Fields.InsertRange(end, ["-o", $"{name}={value}"]);
    }

    public static void RemoveParameter(MasterEntry entry, string name) => Walk(entry, name, at =>
    {
        entry.Fields.RemoveRange(at, 2);
        return true;
    });

    /// <summary>Calls <paramref name="change"/> at each <c>-o</c> that sets the name; it says whether it has removed it. Gives where the options end.</summary>
    private static int Walk(MasterEntry entry, string name, Func<int, bool> change)
    {
        int at = MasterEntry.MinimumFields;
        while (at < entry.Fields.Count && CommandArguments.IsOption(entry.Fields[at]))
        {
            if (!CommandArguments.TakesValue(entry.Fields[at]) || at + 1 >= entry.Fields.Count)
            {
                at++;
                continue;
            }
            bool isThis = entry.Fields[at] == "-o" && entry.Fields[at + 1].StartsWith(name + "=", StringComparison.Ordinal);
            if (!isThis || !change(at)) at += 2;
        }
        return at;
    }
}

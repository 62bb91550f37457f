namespace Hikyaku.PostfixTools.Postconf;

/// <summary>Shows parameters of main.cf: all of a class in order, or the named ones.</summary>
internal sealed class ParameterPrinter(PostconfState state, TextWriter output)
{
    public void Print(ParameterFlags classes, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            foreach ((string name, ParameterNode node) in state.Table.Sorted)
                if ((node.Flags & classes) != 0) Print(name, node);
            return;
        }
        foreach (string name in names)
        {
            if (state.Table.Find(name) is { } node) Print(name, node);
            else state.Messages.Warn($"{name}: unknown parameter");
        }
    }

    private void Print(string name, ParameterNode node)
    {
        PostconfMode mode = state.Mode;
        if (state.Find(mode, name, null, node) is not { } value) return;
        bool expands = (mode & PostconfMode.Expand) != 0 && (node.Flags & ParameterFlags.Raw) == 0;
        LinePrinter.PrintSetting(output, mode, name, () => expands ? state.Expand(mode, value, null) : value);
    }
}

namespace Hikyaku.PostfixTools.Postmap;

/// <summary>A table on the command line.</summary>
/// <param name="Type">In front of the first colon, default_database_type without one.</param>
/// <param name="Path">Behind it.</param>
/// <param name="IsProxied">It was written with <c>proxy:</c> in front: another process would look it up, with us there is none.</param>
internal readonly record struct MapName(string Type, string Path, bool IsProxied = false)
{
    private const string Proxy = "proxy";

    public static MapName Parse(string text, string defaultType)
    {
        MapName name = Split(text, defaultType);
        return name.Type == Proxy ? Split(name.Path, "") with { IsProxied = true } : name;
    }

    /// <exception cref="ToolFailedException">The type or the name is empty.</exception>
    public void Check()
    {
        if (Type.Length == 0 || Path.Length == 0) throw new ToolFailedException($"open dictionary: expecting \"type:name\" form instead of \"{this}\"");
    }

    public override string ToString() => $"{Type}:{Path}";

    private static MapName Split(string text, string defaultType)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new MapName(defaultType, text) : new MapName(text[..colon], text[(colon + 1)..]);
    }
}

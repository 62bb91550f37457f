using Hikyaku.Tables.Databases.Settings;

namespace Hikyaku.Tables.Databases.Sql;

/// <summary>The text of a table's query: <c>query</c>, else what the older settings say.</summary>
internal static class SqlQuery
{
    /// <exception cref="SettingException">Neither is complete.</exception>
    public static string Read(TableSettings settings)
    {
        if (settings.Get("query") is { Length: > 0 } query) return query;
        if (settings.Get("select_function") is { Length: > 0 } function) return $"SELECT {function}('%s')";
        if (!settings.Has("table") && !settings.Has("select_field") && !settings.Has("where_field")) throw settings.Fault("query", "'query' parameter not defined");
        return $"SELECT {settings.GetRequired("select_field")} FROM {settings.GetRequired("table")} WHERE {settings.GetRequired("where_field")}='%s' {settings.Get("additional_conditions")}";
    }
}

using Hikyaku.Configuration.Parameters;

namespace Hikyaku.Configuration.Values;

/// <summary>The rows whose names stand for one parameter of each transport: <c>transport_recipient_limit</c> is <c>smtp_recipient_limit</c>, <c>local_recipient_limit</c> …</summary>
internal static class TransportTemplates
{
    public const string Prefix = "transport";

    private static readonly Parameter[] Rows =
    [
        .. AllParameters.Rows
            .Where(row => row.Name.StartsWith(Prefix + "_", StringComparison.Ordinal) && row is not TableListParameter && row.Name is not "transport_retry_time")
            .OrderByDescending(row => row.Name.Length),
    ];

    /// <summary>Such a row is no parameter itself.</summary>
    public static bool IsTemplate(Parameter row) => Rows.Contains(row);

    /// <summary>The template that a name is made from, longest suffix first; null when there is none.</summary>
    public static Parameter? Find(string name) => Find(name, out _);

    public static Parameter? Find(string name, out string transport)
    {
        transport = "";
        foreach (Parameter row in Rows)
        {
            ReadOnlySpan<char> suffix = row.Name.AsSpan(Prefix.Length);
            if (!name.AsSpan().EndsWith(suffix, StringComparison.Ordinal) || name.Length == suffix.Length) continue;
            transport = name[..^suffix.Length];
            return row;
        }
        return null;
    }
}

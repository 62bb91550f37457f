using System.Runtime.InteropServices;

namespace Hikyaku.Tables.Source;

/// <summary>postalias's source grammar (aliases(5)): <c>name: value</c>, where the name is local.</summary>
internal static class AliasGrammar
{
    /// <param name="line">One logical line.</param>
    /// <param name="key">The name.</param>
    /// <param name="value">What it stands for, in a form that is parsed again when it is used.</param>
    /// <param name="keepsQuotes">The name as postalias of Postfix 3.12 stores it; else as it means, as postalias did before and as local(8) names users.</param>
    public static AliasSplit Split(ReadOnlySpan<byte> line, out byte[] key, out byte[] value, bool keepsQuotes)
    {
        key = value = [];
        Span<AliasToken> tokens = CollectionsMarshal.AsSpan(AliasTokens.Scan(line));
        if (tokens.IsEmpty) return AliasSplit.Nothing;
        int colon = IndexOf(tokens, ':');
        if (colon <= 0 || colon + 1 == tokens.Length || IndexOf(tokens[..colon], ',') >= 0) return AliasSplit.NoPair;
        if (IndexOf(tokens[..colon], '@') >= 0 || IndexOf(tokens[..colon], '%') >= 0) return AliasSplit.NotLocal;
        key = AliasTokens.Write(tokens[..colon], keepsQuotes);
        value = AliasTokens.Write(tokens[(colon + 1)..], keepsQuotes: true);
        return AliasSplit.Entry;
    }

    public static string Describe(AliasSplit split) => split == AliasSplit.NotLocal ? "name must be local and have no domain" : "need name:value pair";

    private static int IndexOf(ReadOnlySpan<AliasToken> tokens, char kind)
    {
        for (int i = 0; i < tokens.Length; i++)
            if (tokens[i].Kind == kind) return i;
        return -1;
    }
}

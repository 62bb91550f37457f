namespace Hikyaku.Configuration.MasterCf;

/// <summary>What becomes of a Postfix program that a line of master.cf names.</summary>
/// <param name="Name">The last column.</param>
/// <param name="Chapter">The chapter that brings it; 0 when it is here.</param>
/// <param name="Note">What happens instead of a process of its own; empty for what listens or delivers.</param>
public sealed record KnownCommand(string Name, int Chapter, string Note)
{
    private static readonly Dictionary<string, KnownCommand> All = new KnownCommand[]
    {
        new("smtpd", 0, ""),
        new("smtp", 0, ""),
        new("local", 0, ""),
        new("error", 0, ""),
        new("discard", 0, ""),
        new("lmtp", 5, ""),
        new("virtual", 6, ""),
        new("pipe", 6, ""),
        new("spawn", 3, ""),
        new("postscreen", 3, ""),
        new("qmqpd", 3, ""),
        new("tlsmgr", 0, "TLS sessions and ticket keys are kept inside the server"),
        new("anvil", 0, "clients are counted inside the server"),
        new("scache", 0, "open connections are shared inside the server"),
        new("proxymap", 0, "tables are opened once for the whole server"),
        new("trivial-rewrite", 0, "addresses are rewritten inside the server"),
        new("verify", 0, "nothing is missed without it: address probes come with chapter 5, inside the server"),
        new("flush", 0, "the queue finds a destination's mail by itself"),
        new("bounce", 0, "delivery status notifications are written inside the server"),
        new("cleanup", 0, "messages are completed inside the server; the line's -o options apply"),
        new("qmgr", 0, "the queue manager is part of the server; the line's -o options apply"),
        new("oqmgr", 0, "the queue manager is part of the server"),
        new("nqmgr", 0, "the queue manager is part of the server"),
        new("pickup", 0, "the maildrop is watched by the server"),
        new("showq", 0, "the queue is listed by the server"),
        new("postlogd", 0, "the log is written by the server"),
        new("dnsblog", 0, "nothing is missed without it: DNS lists come with chapter 3, inside the server"),
        new("tlsproxy", 0, "TLS is spoken inside the server"),
        new("nbdb_reindexd", 0, "tables are read without conversion"),
    }.ToDictionary(command => command.Name, StringComparer.Ordinal);

    public static KnownCommand? Find(string name) => All.GetValueOrDefault(name);

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>pipe and spawn have words of their own behind the options.</summary>
    public static bool TakesArguments(string command) => command is "pipe" or "spawn" || Find(command) is null;
}

using System.Net;

namespace Hikyaku.Tables.Matching;

/// <summary>What is looked for in a list: a name, and for network lists an address.</summary>
internal readonly record struct MatchSubject(string Name, IPAddress? Address = null);

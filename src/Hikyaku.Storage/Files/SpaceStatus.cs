namespace Hikyaku.Storage.Files;

/// <summary>What an unprivileged process may still use of a file system (statvfs(3)).</summary>
public readonly record struct SpaceStatus(long FreeBytes, long FreeInodes);

using Hikyaku.Mail;

namespace Hikyaku.Configuration.Services;

/// <summary>A port number and the line that made it one.</summary>
public readonly record struct ServicePort(int Number, SourcePlace Place);

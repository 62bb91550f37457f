using System.IO.Pipelines;
using System.Net;

namespace Hikyaku.Master.Running;

/// <summary>Serves one connection until it ends.</summary>
/// <param name="transport">The connection's bytes; the caller completes both ends.</param>
/// <param name="local">The address and port that the client connected to.</param>
/// <param name="remote">The client's.</param>
/// <param name="softStop">Finish the message in progress, then say 421 and end.</param>
/// <param name="abort">End now.</param>
internal delegate Task SessionRunner(IDuplexPipe transport, IPEndPoint local, IPEndPoint remote, CancellationToken softStop, CancellationToken abort);

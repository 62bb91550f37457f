using System.Net;
using System.Runtime.InteropServices;
using Hikyaku.Mail.Contracts;
using Hikyaku.Mail.Events;
using Hikyaku.Storage.Privileged;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Hikyaku.Master.Running;

/// <summary>
/// All listening sockets. A change is made in two steps: <see cref="OpenAsync"/> binds what is new, and can fail without having touched anything;
/// <see cref="SwapAsync"/> cannot fail. Called by one reload at a time.
/// </summary>
internal sealed class ListenerSet(IPrivilegedOperations privileged, IEventSink events, LogSource log, TimeProvider clock) : IAsyncDisposable
{
    private readonly SocketTransportFactory _transport = new(Options.Create(new SocketTransportOptions { Backlog = 1024, NoDelay = true }), NullLoggerFactory.Instance);
    private readonly Lock _gate = new();
    private Dictionary<IPEndPoint, ServiceListener> _open = [];
    private readonly List<ServiceListener> _draining = [];
    private readonly Dictionary<string, SessionLimit> _limits = new(StringComparer.Ordinal);

    /// <summary>A snapshot: open ones first, then those that drain.</summary>
    public IReadOnlyList<ServiceListener> All
    {
        get
        {
            lock (_gate)
            {
                _draining.RemoveAll(static l => l.Sessions == 0);
                return [.. _open.Values, .. _draining];
            }
        }
    }

    public bool IsOpen(IPEndPoint endpoint)
    {
        lock (_gate) return _open.ContainsKey(endpoint);
    }

    /// <summary>Binds one socket, without accepting from it yet.</summary>
    /// <exception cref="IOException">In use, no such address, or the helper refused; the text names the endpoint.</exception>
    public async Task<ServiceListener> OpenAsync(ListenerBinding binding)
    {
        SafeHandle handle = privileged.Bind(binding.Endpoint.EndPoint);
        var endpoint = new FileHandleEndPoint((ulong)handle.DangerousGetHandle(), FileHandleType.Tcp);
        IConnectionListener socket = await _transport.BindAsync(endpoint).ConfigureAwait(false);
        return new ServiceListener(socket, handle, binding, LimitOf(binding.Service.Name), events, log, clock);
    }

    /// <summary>
    /// Puts a new set in force: listeners that stay get their new binding and are otherwise not touched, new ones begin to accept, the rest take no new sessions.
    /// Returns those that were closed.
    /// </summary>
    public async Task<IReadOnlyList<ServiceListener>> SwapAsync(IEnumerable<ListenerBinding> bindings, IEnumerable<ServiceListener> opened)
    {
        Dictionary<IPEndPoint, ServiceListener> next = opened.ToDictionary(l => l.Binding.Endpoint.EndPoint);
        List<ServiceListener> started = [.. next.Values];
        List<ServiceListener> closed;
        lock (_gate)
        {
            foreach (ListenerBinding binding in bindings)
            {
                if (next.ContainsKey(binding.Endpoint.EndPoint) || !_open.TryGetValue(binding.Endpoint.EndPoint, out ServiceListener? kept)) continue;
                kept.Binding = binding;
                next.Add(binding.Endpoint.EndPoint, kept);
            }
            closed = [.. _open.Values.Except(next.Values)];
            _draining.AddRange(closed);
            _open = next;
        }
        foreach (ServiceListener listener in started) _ = listener.AcceptAsync();
        foreach (ServiceListener listener in closed) await listener.CloseAsync().ConfigureAwait(false);
        return closed;
    }

    private SessionLimit LimitOf(string service)
    {
        lock (_gate)
        {
            if (!_limits.TryGetValue(service, out SessionLimit? limit)) _limits.Add(service, limit = new SessionLimit());
            return limit;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ServiceListener listener in All) await listener.DisposeAsync().ConfigureAwait(false);
    }
}

"""A policy server (Postfix's SMTPD_POLICY_README) on 127.0.0.1 that writes each request down.
policy-server.py PORT LOG_FILE ACTION
The log has a line connection=N and the request's own lines for each. ACTION is an action of access(5), or greylist: a client, sender and recipient that weren't seen before
are told to come again, and are let through with a header the next time."""
import socketserver
import sys
import threading

port, log_file, action = int(sys.argv[1]), sys.argv[2], sys.argv[3]
seen, lock, connections = set(), threading.Lock(), 0


def decide(request):
    if action != "greylist":
        return action
    triplet = tuple(request.get(name) for name in ("client_address", "sender", "recipient"))
    if triplet in seen:
        return "PREPEND X-Greylist: came again"
    seen.add(triplet)
    return "DEFER_IF_PERMIT Greylisted, come again"


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        global connections
        with lock:
            connections += 1
            number = connections
        lines = []
        for line in self.rfile:
            lines.append(line)
            if line != b"\n":
                continue
            with lock:
                with open(log_file, "ab") as log:
                    log.write(b"connection=%d\n" % number + b"".join(lines))
                answer = decide(dict(l.decode().rstrip("\n").split("=", 1) for l in lines[:-1]))
            self.wfile.write(f"action={answer}\n\n".encode())
            lines = []


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


with Server(("127.0.0.1", port), Handler) as server:
    print("ready", flush=True)
    server.serve_forever()

"""The server as real root, in a machine of its own (started by own-root --net): prints what it sees as `name: value` lines.
real-root.py HIKYAKU CA_FOLDER     CA_FOLDER: old.cert.pem old.key.pem new.cert.pem new.key.pem"""
import grp
import os
import pwd
import shutil
import smtplib
import socket
import ssl
import subprocess
import sys
import time

program, certificates = sys.argv[1:3]
ETC, MAIL_OWNER, RECIPIENT = "/etc/hikyaku", "postfix", "taro"

MAIN = f"""compatibility_level = 3.6
queue_directory = /var/spool/hikyaku
data_directory = /var/lib/hikyaku
mail_owner = {MAIL_OWNER}
myhostname = mail.example.jp
mydestination = $myhostname, example.jp
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
home_mailbox = Maildir/
smtpd_tls_cert_file = {ETC}/tls/cert.pem
smtpd_tls_key_file = {ETC}/tls/key.pem
smtpd_tls_security_level = may
maillog_file = /var/log/maillog
"""
MASTER = """smtp      inet  n       -       n       -       -       smtpd
submission inet n       -       n       -       -       smtpd
  -o smtpd_tls_security_level=encrypt
submissions inet n      -       n       -       -       smtpd
  -o smtpd_tls_wrappermode=yes
local     unix  -       n       n       -       -       local
smtp      unix  -       -       n       -       -       smtp
"""


def tell(name, value):
    print(f"{name}: {value}", flush=True)


def run(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True)


def install_certificate(which):
    os.makedirs(f"{ETC}/tls", exist_ok=True)
    for kind in ("key", "cert"):
        path = f"{ETC}/tls/{kind}.pem"
        shutil.copy(f"{certificates}/{which}.{kind}.pem", path + ".new")
        os.chown(path + ".new", 0, 0)
        os.chmod(path + ".new", 0o600 if kind == "key" else 0o644)
        os.rename(path + ".new", path)


def served_serial():
    context = ssl.create_default_context(cafile=f"{certificates}/ca.pem")
    with socket.create_connection(("127.0.0.1", 465), 10) as plain:
        with context.wrap_socket(plain, server_hostname="mail.example.jp") as tls:
            return tls.getpeercert()["serialNumber"]


def write(name, text):
    with open(f"{ETC}/{name}", "w", encoding="ascii") as file:
        file.write(text)


def start():
    """The server in the foreground, ready."""
    server = subprocess.Popen([program, "-c", ETC, "start", "--foreground"], stdout=subprocess.PIPE, text=True)
    for line in server.stdout:
        if line.strip() == "ready":
            return server
        print(line, end="", flush=True)
    sys.exit(f"the server ended with {server.wait()} before it was ready")


def send(subject):
    with smtplib.SMTP("127.0.0.1", 25, timeout=30) as client:
        client.sendmail("hanako@example.jp", [f"{RECIPIENT}@example.jp"], f"Subject: {subject}\r\n\r\nbody\r\n")


def wait_for(folder):
    """The first file in a folder; None when none comes within half a minute."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        names = os.listdir(folder) if os.path.isdir(folder) else []
        if names:
            return os.path.join(folder, names[0])
        time.sleep(0.02)
    return None


def status_of(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        return dict(line.rstrip("\n").split(":\t", 1) for line in file if ":\t" in line)


def children_of(pid):
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
        return [int(child) for child in file.read().split()]


os.makedirs(ETC)
write("main.cf", MAIN)
write("master.cf", MASTER)
run("userdel", MAIL_OWNER)
install_certificate("old")

missing = run(program, "-c", ETC, "start", "--foreground")
tell("without-the-user", f"{missing.returncode} {[line for line in missing.stderr.splitlines() if 'useradd' in line][:1]}")

run("useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", MAIL_OWNER)
run("groupadd", "--system", "postdrop")
run("useradd", "--create-home", RECIPIENT)
for folder in ("/var/spool/hikyaku", "/var/lib/hikyaku"):
    os.makedirs(folder, exist_ok=True)
    shutil.chown(folder, MAIL_OWNER, MAIL_OWNER)

server = start()
for port in (25, 587, 465):
    with socket.create_connection(("127.0.0.1", port), 10):
        tell(f"port {port}", "open")
tell("serial", served_serial())

install_certificate("new")
tell("reload", run(program, "-c", ETC, "reload").returncode)
tell("serial after reload", served_serial())

write("master.cf", MASTER + "26 inet n - n - - smtpd\n")
tell("reload with port 26", run(program, "-c", ETC, "reload").returncode)
with socket.create_connection(("127.0.0.1", 26), 10) as added:
    tell("port 26", added.recv(3).decode())

send("to a home directory")
mail = wait_for(f"/home/{RECIPIENT}/Maildir/new")
if mail:
    owner = os.stat(mail)
    tell("mail", f"{pwd.getpwuid(owner.st_uid).pw_name} {grp.getgrgid(owner.st_gid).gr_name} {owner.st_mode & 0o777:o}")

# The helper is the process that was started; the server is its child.
for pid in [server.pid, *children_of(server.pid)]:
    status = status_of(pid)
    kind = "helper" if pid == server.pid else "server"
    tell(f"{kind} uid", status["Uid"].replace("\t", " "))
    tell(f"{kind} gid", status["Gid"].replace("\t", " "))
    tell(f"{kind} capabilities", " ".join(status[name] for name in ("CapInh", "CapPrm", "CapEff", "CapAmb")))
tell("owner", pwd.getpwnam(MAIL_OWNER).pw_uid)

server.terminate()
tell("stopped", server.wait(60))

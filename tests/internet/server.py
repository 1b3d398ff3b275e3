"""A CONNECT proxy and the TLS servers behind it, in one: after CONNECT we speak as the host asked for."""

from __future__ import annotations

import contextlib
import gzip
import os
import socket
import ssl
import subprocess
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

import trustme


@dataclass
class Answer:
    """What a host says. `cut`: promise more than is sent; `wait`: seconds of silence before."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    wait: float = 0.0
    cut: bool = False


@dataclass
class Asked:
    """One request as a host saw it."""

    host: str
    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes = b""
    scheme: str = "https"


@dataclass
class Entry:
    """One line of the log: what was asked, what was answered, and how many bytes the body of it had."""

    host: str
    method: str
    path: str
    status: int
    received: int
    authorised: str = ""


class Internet:
    """Hosts by name, each a function Asked -> Answer | None (None: 404); and the log of what was asked."""

    def __init__(self, folder):
        self.folder = folder
        self.hosts = {}
        self.repositories = {}
        self.unfiltered = set()  # hosts whose git knows no filters
        self.refused = []
        self.log = []
        self.untrusted = set()  # hosts with a certificate that nobody trusts
        self._authority = trustme.CA()
        self._stranger = trustme.CA()
        self._contexts = {}
        self.bundle = folder / "authority.pem"
        self._authority.cert_pem.write_to_path(str(self.bundle))
        self.server = _Server(("127.0.0.1", 0), _Door)
        self.server.internet = self
        self.port = self.server.server_address[1]
        self._thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )
        self._thread.start()

    @property
    def environment(self):
        """The variables that lead every client here."""
        proxy = f"http://127.0.0.1:{self.port}"
        return {"HTTPS_PROXY": proxy, "https_proxy": proxy, "REQUESTS_CA_BUNDLE": str(self.bundle)}

    @property
    def plain(self):
        """The address of the same server without TLS and proxy: host 127.0.0.1."""
        return f"http://127.0.0.1:{self.port}"

    def context(self, host):
        key = (host, host in self.untrusted)
        if key not in self._contexts:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            authority = self._stranger if host in self.untrusted else self._authority
            authority.issue_cert(host).configure_cert(context)
            self._contexts[key] = context
        return self._contexts[key]

    def reset(self):
        self.hosts.clear()
        self.repositories.clear()
        self.unfiltered.clear()
        self.untrusted.clear()
        self.refused.clear()
        self.log = []  # an answer to an earlier test that comes late is told to the earlier list

    def requests(self, host=""):
        return [entry for entry in self.log if not host or entry.host == host]

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self._thread.join(5)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        """Say nothing: clients that go away in the middle are what some tests are about."""


class _Door(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    host = "127.0.0.1"
    scheme = "http"
    disable_nagle_algorithm = True

    def log_message(self, *_args):
        """Keep the terminal quiet."""

    @property
    def internet(self):
        return self.server.internet

    def do_CONNECT(self):
        host = self.path.rpartition(":")[0].strip("[]")
        if host not in self.internet.hosts:
            self.internet.refused.append(host)
            self.send_response(403)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.flush()
        try:
            self.connection = self.internet.context(host).wrap_socket(self.connection, server_side=True)
        except (ssl.SSLError, OSError):
            self.close_connection = True
            return
        self.rfile, self.wfile = self.connection.makefile("rb", -1), self.connection.makefile("wb", 0)
        self.host, self.scheme, self.close_connection = host, "https", False

    def finish(self):
        super().finish()
        if isinstance(self.connection, ssl.SSLSocket):
            with contextlib.suppress(OSError, ValueError):
                self.connection.unwrap()
            self.connection.close()

    def do_GET(self):
        self._serve()

    def do_POST(self):
        self._serve()

    def do_PATCH(self):
        self._serve()

    def do_HEAD(self):
        self._serve()

    def _serve(self):
        parts = urlsplit(self.path)
        asked = Asked(
            self.host,
            self.command,
            unquote(parts.path) if "/api/v4/" not in parts.path else parts.path,
            parts.query,
            {name.lower(): value for name, value in self.headers.items()},
            self._body(),
            self.scheme,
        )
        answer = self.internet.hosts[self.host](asked) if self.host in self.internet.hosts else None
        if answer is None and (folder := self._repository(asked)):
            self._git(asked, *folder)
            return
        self._say(asked, answer or Answer(404, {"Content-Type": "text/plain"}, b"not found"))

    def _body(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            pieces = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            body = b"".join(pieces)
        else:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        return gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body

    def _say(self, asked, answer):
        log = self.internet.log
        time.sleep(answer.wait)
        log.append(
            Entry(asked.host, asked.method, self.path, answer.status, len(answer.body), _authorised(asked))
        )
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.body) + (1000 if answer.cut else 0)))
        self.end_headers()
        if asked.method != "HEAD":
            self.wfile.write(answer.body)
        if answer.cut:
            self.close_connection = True

    def _repository(self, asked):
        for service in ("/info/refs", "/git-upload-pack"):
            if asked.path.endswith(service):
                name = asked.path.removesuffix(service).strip("/").removesuffix(".git")
                folder = self.internet.repositories.get((asked.host, name))
                return (folder, service) if folder else None
        return None

    def _git(self, asked, folder, service):
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.internet.folder),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_PROJECT_ROOT": str(folder),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": service,
            "QUERY_STRING": asked.query,
            "REQUEST_METHOD": asked.method,
            "CONTENT_TYPE": asked.headers.get("content-type", ""),
            "GIT_PROTOCOL": asked.headers.get("git-protocol", ""),
            "REMOTE_ADDR": "127.0.0.1",
            "GIT_CONFIG_COUNT": "2",
            "GIT_CONFIG_KEY_0": "uploadpack.allowFilter",
            "GIT_CONFIG_VALUE_0": "false" if asked.host in self.internet.unfiltered else "true",
            "GIT_CONFIG_KEY_1": "safe.directory",
            "GIT_CONFIG_VALUE_1": "*",
        }
        with subprocess.Popen(
            ["git", "http-backend"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as backend:
            self._relay(asked, backend)

    def _relay(self, asked, backend):
        log = self.internet.log
        threading.Thread(target=_feed, args=(backend.stdin, asked.body), daemon=True).start()
        status, headers = 200, []
        while (line := backend.stdout.readline().strip()) != b"":
            name, _, value = line.decode().partition(": ")
            if name == "Status":
                status = int(value.split()[0])
            else:
                headers.append((name, value))
        self.send_response(status)
        for name, value in (*headers, ("Transfer-Encoding", "chunked")):
            self.send_header(name, value)
        self.end_headers()
        received = 0
        try:
            while piece := backend.stdout.read1(65536):
                received += len(piece)
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True
            backend.kill()
        entry = Entry(asked.host, asked.method, self.path, status, received, _authorised(asked))
        log.append(entry)


def _feed(stream, body):
    try:
        stream.write(body)
        stream.close()
    except OSError:
        pass


def _authorised(asked):
    return next(
        (
            asked.headers[name]
            for name in ("authorization", "private-token", "job-token")
            if name in asked.headers
        ),
        "",
    )


def free_port():
    """Give a port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]

"""A web server on loopback that misbehaves in twenty-odd ways, and says what it was asked."""

from __future__ import annotations

import contextlib
import datetime
import email.utils
import socket
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl

ANSWERS = {
    "/ok": "200 OK",
    "/created": "204 No Content",
    "/gone": "410 Gone",
    "/missing": "404 Not Found",
    "/login": "401 Unauthorized",
    "/no-bots": "403 Forbidden",
    "/busy": "429 Too Many Requests",
    "/teapot": "418 I'm a teapot",
    "/broken": "500 Internal Server Error",
    "/gateway": "502 Bad Gateway",
    "/legal": "451 Unavailable For Legal Reasons",
    "/unmoved": "302 Found",
}
LOCATIONS = {
    "/moved": "/ok",
    "/moved-away": "/missing",
    "/loop": "/loop",
    "/five": "/four",
    "/four": "/three",
    "/three": "/two",
    "/two": "/one",
    "/one": "/ok",
    "/six": "/five",
    "/to-file": "file:///etc/passwd",
    "/to-ftp": "ftp://anytown.city/x",
    "/to-script": "javascript:alert(1)",
    "/to-euro": "/caf\u00e9",
    "/to-metadata": "http://169.254.169.254/latest/meta-data/",
    "/to-nowhere": "http://there-is-no-such-host.anytown.city/",
    "/to-example": "http://localhost:1/",
}


class Server:
    """Serves until `close`. `asked`: (path, headers) of every request. `most`: most pauses at one time."""

    def __init__(self, context: ssl.SSLContext | None = None, family: int = socket.AF_INET) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.context = context
        self.now = self.most = 0
        self.counts: dict[str, int] = {}
        self.lock = threading.Lock()
        self.over = threading.Event()
        self.door = socket.socket(family, socket.SOCK_STREAM)
        self.door.bind(("127.0.0.1" if family == socket.AF_INET else "::1", 0))
        self.door.listen(64)
        self.port = self.door.getsockname()[1]
        self.threads: list[threading.Thread] = []
        self.main = threading.Thread(target=self._accept, daemon=True)
        self.main.start()

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def close(self) -> None:
        self.over.set()
        with contextlib.suppress(OSError):
            self.door.shutdown(socket.SHUT_RDWR)
        self.door.close()
        for thread in (self.main, *self.threads):
            thread.join(2)

    def _accept(self) -> None:
        while not self.over.is_set():
            try:
                line, _ = self.door.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(line,), daemon=True)
            self.threads.append(thread)
            thread.start()

    def _serve(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError), line:
            line.settimeout(5)
            if self.context is not None:
                line = self.context.wrap_socket(line, server_side=True)
            with line:
                self._answer(line)

    def _answer(self, line: socket.socket) -> None:
        asked = b""
        while b"\r\n\r\n" not in asked:
            more = line.recv(4096)
            if not more:
                return
            asked += more
        first, *headers = asked.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        path = first.split(" ")[1].partition("?")[0]
        with self.lock:
            self.counts[path] = count = self.counts.get(path, 0) + 1
            self.asked.append((path, dict(header.split(": ", 1) for header in headers)))
        self._say(line, path, count)

    def _say(self, line: socket.socket, path: str, count: int) -> None:
        odd = getattr(self, "_" + path.strip("/").replace("-", "_"), None)
        if odd is not None:
            odd(line, count)
        elif path in LOCATIONS:
            self._reply(line, "302 Found", f"Location: {LOCATIONS[path]}\r\n")
        elif path == "/caf%C3%A9":
            self._reply(line, "200 OK")
        else:
            self._reply(line, ANSWERS.get(path, "404 Not Found"))

    def _reply(self, line: socket.socket, status: str, headers: str = "", body: bytes = b"hello") -> None:
        line.sendall(f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body)

    def _pause(self, line: socket.socket, _count: int) -> None:
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.15)
        with self.lock:
            self.now -= 1
        self._reply(line, "200 OK")

    def _silent(self, _line: socket.socket, _count: int) -> None:
        self.over.wait(8)

    def _hang_up(self, line: socket.socket, _count: int) -> None:
        line.shutdown(socket.SHUT_RDWR)

    def _drip_headers(self, line: socket.socket, _count: int) -> None:
        for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 200:
            line.sendall(bytes([byte]))
            if self.over.wait(0.1):
                return

    def _endless_interim(self, line: socket.socket, _count: int) -> None:
        while not self.over.wait(0.01):
            line.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")

    def _drip_body(self, line: socket.socket, count: int) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
        self._drip_headers(line, count)

    def _huge(self, line: socket.socket, _count: int) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 300000000\r\n\r\n")
        for _ in range(4000):
            line.sendall(b"x" * 65536)

    def _huge_headers(self, line: socket.socket, _count: int) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"x" * 200_000 + b"\r\n\r\n")

    def _many_headers(self, line: socket.socket, _count: int) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\n" + b"X-Many: x\r\n" * 500 + b"\r\n")

    def _rubbish(self, line: socket.socket, _count: int) -> None:
        line.sendall(b"\x00\xff no such protocol\r\n\r\n")

    def _busy_twice(self, line: socket.socket, count: int) -> None:
        if count <= 2:
            self._reply(line, "429 Too Many Requests", "Retry-After: 0\r\n")
        else:
            self._reply(line, "200 OK")

    def _busy_an_hour(self, line: socket.socket, _count: int) -> None:
        self._reply(line, "429 Too Many Requests", "Retry-After: 3600\r\n")

    def _busy_until(self, line: socket.socket, count: int) -> None:
        when = datetime.datetime.now(datetime.UTC) - datetime.timedelta(seconds=5)
        if count == 1:
            self._reply(
                line, "503 Service Unavailable", f"Retry-After: {email.utils.format_datetime(when)}\r\n"
            )
        else:
            self._reply(line, "200 OK")

    def _busy_rubbish(self, line: socket.socket, _count: int) -> None:
        self._reply(line, "503 Service Unavailable", "Retry-After: when we feel like it\r\n")

    def _get_only(self, line: socket.socket, _count: int) -> None:
        self._reply(line, "200 OK", "Allow: GET\r\n")

    def _cookie(self, line: socket.socket, _count: int) -> None:
        self._reply(line, "302 Found", "Set-Cookie: session=1\r\nLocation: /ok\r\n")

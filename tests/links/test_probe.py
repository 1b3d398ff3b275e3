"""Probing links against a web server on loopback that misbehaves. Nothing here leaves the machine."""

import resource
import socket
import ssl
import sys
import time
from types import SimpleNamespace

import pytest
import trustme
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openness_lint.links import guard
from openness_lint.links.probe import MOST_PER_HOST, _Run, probe, proxy_note
from openness_lint.links.wire import Reply, Wire
from tests.links import misbehaving
from tests.links.misbehaving import Server

PROXIES = (
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
)


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch):
    for name in (*PROXIES, "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server():
    made = Server()
    yield made
    made.close()


def ask(server, *paths, **settings):
    """Probe paths of the server; gives path -> outcome."""
    base = f"http://127.0.0.1:{server.port}"
    settings = {"allow": {f"127.0.0.1:{server.port}"}, "deadline_s": 10, "link_s": 5, **settings}
    found = probe([base + path for path in paths], **settings)
    return {path: found[base + path] for path in paths}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/ok", "fine"),
        ("/created", "fine"),
        ("/get-only", "fine"),
        ("/moved", "fine"),
        ("/five", "fine"),
        ("/cookie", "fine"),
        ("/to-euro", "fine"),
        ("/drip-body", "fine"),
        ("/huge", "fine"),
        ("/busy-twice", "fine"),
        ("/busy-until", "fine"),
        ("/missing", "broken: there is no such page (404)"),
        ("/gone", "broken: the page has been taken down (410)"),
        ("/moved-away", "broken: there is no such page (404)"),
        ("/login", "could not check: it asks for a password (401)"),
        ("/no-bots", "could not check: it does not let us in (403)"),
        ("/busy", "could not check: it asks us to come back later (429)"),
        ("/busy-an-hour", "could not check: it asks us to come back later (429)"),
        ("/busy-rubbish", "could not check: it is out of service for now (503)"),
        ("/teapot", "could not check: it answered 418"),
        ("/unmoved", "could not check: it answered 302"),
        ("/broken", "could not check: it answered with an error of its own (500)"),
        ("/gateway", "could not check: it answered with an error of its own (502)"),
        ("/legal", "could not check: it may not be shown here, for legal reasons (451)"),
        ("/loop", "could not check: it sends readers on more than 5 times"),
        ("/six", "could not check: it sends readers on more than 5 times"),
        ("/to-file", "could not check: it sends readers on to a file: address, which we do not follow"),
        ("/to-ftp", "could not check: it sends readers on to a ftp: address, which we do not follow"),
        (
            "/to-script",
            "could not check: it sends readers on to a javascript: address, which we do not follow",
        ),
        ("/rubbish", "could not check: it answered in a way that we do not understand"),
        ("/huge-headers", "could not check: it answered in a way that we do not understand"),
        ("/many-headers", "could not check: it answered in a way that we do not understand"),
    ],
)
def test_every_answer_has_its_outcome(server, path, expected):
    assert ask(server, path) == {path: expected}


def test_a_server_that_hangs_up_could_not_be_checked(server):
    assert ask(server, "/hang-up")["/hang-up"].startswith("could not check: ")


@pytest.mark.parametrize("path", ["/silent", "/drip-headers", "/endless-interim"])
def test_a_slow_server_costs_its_own_time_and_no_more(server, path):
    start = time.monotonic()
    assert ask(server, path, link_s=0.6) == {path: "could not check: it took longer than 0.6 seconds"}
    assert time.monotonic() - start < 2


def test_the_whole_run_ends_on_time_and_says_so(server):
    start = time.monotonic()
    found = ask(server, "/silent", "/silent?2", "/silent?3", "/ok", deadline_s=0.7, link_s=5)
    assert time.monotonic() - start < 2.5
    assert found["/ok"] in ("fine", "could not check: the 0.7 seconds for all links were over")
    for path in ("/silent", "/silent?2", "/silent?3"):
        assert found[path] == "could not check: the 0.7 seconds for all links were over"


def test_a_huge_answer_is_not_read(server):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert ask(server, "/huge") == {"/huge": "fine"}
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < (100_000 if sys.platform != "darwin" else 100_000_000)


def test_at_most_two_at_once_of_a_host(server):
    paths = [f"/pause?{number}" for number in range(8)]
    assert set(ask(server, *paths).values()) == {"fine"}
    assert server.most == 2


def test_at_most_eight_at_once_in_all(server):
    names = [f"http://h{number}.anytown.city:{server.port}/pause" for number in range(20)]
    found = probe_as_if(server, names)
    assert set(found.values()) == {"fine"}
    assert 2 < server.most <= 8


def probe_as_if(server, urls, **settings):
    """Probe names as if all of them led to the server."""
    real = socket.getaddrinfo
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", lambda _host, port, **more: real("127.0.0.1", port, **more))
        return probe(urls, allow={f"127.0.0.1:{server.port}"}, deadline_s=10, **settings)


def test_each_address_is_asked_once_however_it_is_written(server):
    base = f"http://127.0.0.1:{server.port}"
    urls = [base + "/ok", base + "/ok#part", base + "/x/../ok", base.upper().replace("HTTP", "http") + "/ok"]
    assert probe(urls, allow={f"127.0.0.1:{server.port}"}) == dict.fromkeys(urls, "fine")
    assert server.paths == ["/ok"]


def test_one_host_is_not_asked_for_ever(server):
    found = ask(server, *[f"/ok?{number}" for number in range(MOST_PER_HOST + 5)])
    assert list(found.values()).count("fine") == MOST_PER_HOST
    assert len(server.asked) == MOST_PER_HOST
    assert "too many links" in found[f"/ok?{MOST_PER_HOST}"]


def test_no_secret_of_ours_or_of_the_address_goes_out(server, monkeypatch, tmp_path):
    monkeypatch.setenv("GITHUB_TOKEN", "s3cr3t")
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password s3cr3t\n")
    (tmp_path / ".netrc").chmod(0o600)
    url = f"http://me:s3cr3t@127.0.0.1:{server.port}/cookie"
    assert probe([url], allow={f"127.0.0.1:{server.port}"}) == {url: "fine"}
    assert server.paths == ["/cookie", "/ok"]
    for _, headers in server.asked:
        assert "s3cr3t" not in str(headers)
        assert {"Authorization", "Cookie"}.isdisjoint(headers)


def test_a_header_cannot_be_smuggled_in(server):
    url = f"http://127.0.0.1:{server.port}/ok\r\nX-Evil: 1"
    probe([url], allow={f"127.0.0.1:{server.port}"})
    assert all("X-Evil" not in headers for _, headers in server.asked)


WIRE = Wire()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80), st.integers(min_value=100, max_value=999))
def test_any_location_and_any_wait_end_in_an_outcome(text, status):
    run = _Run(WIRE, 1.0, 1.0)
    answers = [Reply(status, text, text), Reply(302, text, ""), Reply(200, "", "")]
    run.wire = SimpleNamespace(proxy_for=WIRE.proxy_for)
    run.wire.ask = lambda _url, _live: answers.pop(0) if len(answers) > 1 else answers[0]
    run.stop.set()  # no real waiting
    assert run._one("http://data.anytown.city/").startswith(("fine", "broken: ", "could not check: "))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_any_text_is_judged_by_the_guard(text):
    assert isinstance(guard.forbidden(text), bool)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.ip_addresses())
def test_no_private_address_of_any_kind_is_let_through(address):
    if not address.is_global:
        inner = guard._wrapped(address) if address.version == 6 else None
        assert guard.forbidden(str(address)) or inner is not None


# ---- places where we never go


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "100.100.100.200", "192.0.0.192", "192.0.0.1", "168.63.129.16", "198.18.0.1", "192.0.2.1", "224.0.0.1",
        "255.255.255.255", "192.88.99.1", "::1", "::", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2001:0:1::1", "fe80::1%eth0",
        "fc00::1", "fd00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "2001:db8::1", "rubbish", "",
    ],
)  # fmt: skip
def test_forbidden_addresses(address):
    assert guard.forbidden(address)


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "151.101.0.81", "2a00:1450:4009::1", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"],
)
def test_public_addresses(address):
    assert not guard.forbidden(address)


ODD = [
    "127.1",
    "2130706433",
    "0x7f000001",
    "0",
    "017700000001",
    "0177.0.0.1",
    "127.0.0.1",
    "localhost",
    "[::1]",
]


@pytest.mark.parametrize("name", [*ODD, "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"])
def test_no_spelling_of_loopback_gets_through(name):
    inside = Server(family=socket.AF_INET6 if name == "[::1]" else socket.AF_INET)
    outside = Server()
    try:
        url = f"http://{name}:{inside.port}/ok"
        found = probe([url], allow={f"127.0.0.1:{outside.port}"}, deadline_s=5)
        assert found[url].startswith("could not check: ")
        assert inside.asked == []
        found = probe([url], deadline_s=5)
        assert found[url].startswith("could not check: ")
        assert inside.asked == []
    finally:
        inside.close()
        outside.close()


@pytest.mark.parametrize(
    "url",
    ["http://192.0.0.192/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://169.254.169.254/latest/",
     "http://[fd00::1]/", "http://10.0.0.1/", "http://168.63.129.16/"],
)  # fmt: skip
def test_internal_addresses_are_refused_without_a_connection(url, monkeypatch):
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("connected"))
    start = time.monotonic()
    found = probe([url], allow={"127.0.0.1:1"})
    assert "where we never go" in found[url]
    assert time.monotonic() - start < 1


def test_a_redirect_to_an_internal_address_is_refused(server):
    found = ask(server, "/to-metadata", "/to-example")
    assert "where we never go" in found["/to-metadata"]
    assert "where we never go" in found["/to-example"]


def test_a_redirect_to_another_port_of_the_machine_is_refused(server, monkeypatch):
    inside = Server()
    monkeypatch.setitem(misbehaving.LOCATIONS, "/inward", f"http://127.1:{inside.port}/ok")
    assert "where we never go" in ask(server, "/inward")["/inward"]
    assert inside.asked == []
    inside.close()


def test_a_name_that_changes_its_address_meets_the_guard(server, monkeypatch):
    """First look-up: a public address; every later one: loopback. We look up once, and connect to that."""
    answers = ["93.184.216.34"]
    real = socket.getaddrinfo

    def rebinding(_host, port, **more):
        return real(answers.pop() if answers else "127.0.0.1", port, **more)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    url = f"http://rebind.anytown.city:{server.port}/ok"
    assert probe([url], deadline_s=1, link_s=1)[url].startswith("could not check: ")
    assert "where we never go" in probe([url], deadline_s=1)[url]
    assert server.asked == []


def test_the_connected_socket_is_checked_too(server, monkeypatch):
    """Whatever the look-up said, the other end of the socket decides."""
    monkeypatch.setattr(guard, "resolve", lambda *_: [(socket.AF_INET, ("127.0.0.1", server.port))])
    with pytest.raises(guard.Refused):
        guard.connect("data.anytown.city", server.port, time.monotonic() + 2)
    assert server.asked == []


def test_a_name_with_one_private_address_among_others_is_refused(monkeypatch):
    def mixed(_host, port, **_more):
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (name, port))
            for name in ("93.184.216.34", "10.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", mixed)
    with pytest.raises(guard.Refused):
        guard.resolve("mixed.anytown.city", 80)


def test_examples_and_what_is_no_web_address_are_never_asked(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("looked up"))
    urls = ["https://example.org/x", "http://localhost:8000", "https://{host}/x", "mailto:a@anytown.city", "docs/x.md",
            "ftp://anytown.city/x", ""]  # fmt: skip
    found = probe(urls)
    assert list(found) == urls
    assert all(outcome.startswith("could not check: ") for outcome in found.values())


# ---- names


def no_such_name(*_args, **_more):
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def test_a_name_that_does_not_exist_is_broken_where_the_network_works(server, monkeypatch):
    real = socket.getaddrinfo

    def some(host, port, **more):
        return no_such_name() if host.endswith(".city") else real(host, port, **more)

    monkeypatch.setattr(socket, "getaddrinfo", some)
    url = "https://no-such-host.anytown.city/"
    base = f"http://127.0.0.1:{server.port}"
    found = probe([url, base + "/ok", base + "/to-nowhere"], allow={f"127.0.0.1:{server.port}"})
    assert found[url] == "broken: there is no host of the name no-such-host.anytown.city"
    assert (
        found[base + "/to-nowhere"]
        == "broken: there is no host of the name there-is-no-such-host.anytown.city"
    )


def test_without_a_network_no_name_is_broken(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)
    found = probe(["https://no-such-host.anytown.city/"], deadline_s=1)
    assert set(found.values()) == {"could not check: we could not look up its name"}


def test_the_control_name_tells_that_the_network_works(monkeypatch):
    def some(host, *_, **__):
        return [] if host == "www.gov.uk" else no_such_name()

    monkeypatch.setattr(socket, "getaddrinfo", some)
    assert set(probe(["https://no-such-host.anytown.city/"]).values()) == {
        "broken: there is no host of the name no-such-host.anytown.city"
    }


def test_a_look_up_that_fails_for_now_is_not_broken(server, monkeypatch):
    def again(host, port, **more):
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", again)
    assert set(probe(["https://x.anytown.city/"]).values()) == {
        "could not check: we could not look up its name"
    }


def test_nothing_that_listens_is_not_broken(server):
    port = server.port
    server.close()
    url = f"http://127.0.0.1:{port}/"
    assert probe([url], allow={f"127.0.0.1:{port}"}) == {url: "could not check: nothing answers there"}


# ---- certificates


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    made = trustme.CA()
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    made.cert_pem.write_to_path(str(path))
    return made, str(path)


def tls(authority, name, **settings):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name, **settings).configure_cert(context)
    return Server(context)


@pytest.mark.parametrize(
    ("name", "settings", "expected"),
    [
        ("127.0.0.1", {}, "fine"),
        ("wrong.anytown.city", {}, "could not check: its certificate is for another "),
        ("127.0.0.1", {"not_after": "past"}, "broken: its certificate has expired"),
    ],
)
def test_certificates(authority, name, settings, expected):
    import datetime

    made, path = authority
    if settings:
        settings = {"not_after": datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)}
    server = tls(made, name, **settings)
    url = f"https://127.0.0.1:{server.port}/ok"
    found = probe([url], allow={f"127.0.0.1:{server.port}"}, ca_file=path)
    server.close()
    assert found[url].startswith(expected)


def test_a_stranger_s_certificate_could_not_be_checked(authority):
    server = tls(trustme.CA(), "127.0.0.1")
    url = f"https://127.0.0.1:{server.port}/ok"
    found = probe([url], allow={f"127.0.0.1:{server.port}"}, ca_file=authority[1])
    own = probe([url], allow={f"127.0.0.1:{server.port}"})
    server.close()
    assert found[url] == own[url] == "could not check: we do not trust its certificate"


def test_a_server_that_does_not_speak_tls_could_not_be_checked(server):
    url = f"https://127.0.0.1:{server.port}/ok"
    found = probe([url], allow={f"127.0.0.1:{server.port}"}, link_s=1)
    assert found[url].startswith("could not check: ")


# ---- proxies


class Proxy(Server):
    """Answers for every host: 200, or a tunnel refused."""

    def _say(self, line, path, _count):
        self._reply(line, "200 OK" if path.startswith("http://") else "403 Forbidden")


@pytest.fixture
def proxy(monkeypatch):
    made = Proxy()
    monkeypatch.setenv("http_proxy", f"http://me:key@127.0.0.1:{made.port}")
    monkeypatch.setenv("https_proxy", f"127.0.0.1:{made.port}")
    yield made
    made.close()


def test_a_proxy_is_asked_where_one_is_set_and_gets_its_own_key_alone(proxy, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", resolving_only("127.0.0.1"))
    url = "http://data.anytown.city/bins?x=1"
    assert probe([url]) == {url: "fine"}
    ((path, headers),) = proxy.asked
    assert path == "http://data.anytown.city/bins"
    assert headers["Host"] == "data.anytown.city"
    assert headers["Proxy-Authorization"].startswith("Basic ")


def test_a_tunnel_that_the_proxy_refuses_could_not_be_checked(proxy, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", resolving_only("127.0.0.1"))
    url = "https://data.anytown.city/bins"
    assert probe([url]) == {url: "could not check: the connection failed (through your proxy)"}
    assert proxy.paths == ["data.anytown.city:443"]


def test_behind_a_proxy_names_that_we_see_to_be_private_are_refused(proxy):
    found = probe(["http://127.1:81/", "http://[64:ff9b::7f00:1]/"])
    assert all("where we never go" in outcome for outcome in found.values())
    assert proxy.asked == []


def test_the_proxy_is_told_of(proxy):
    assert "127.0.0.1" in proxy_note()
    assert "key" not in proxy_note()


def test_without_a_proxy_there_is_nothing_to_tell():
    assert proxy_note() == ""


def resolving_only(known):
    real = socket.getaddrinfo

    def look(host, port, *args, **more):
        return real(host, port, *args, **more) if host == known else no_such_name()

    return look

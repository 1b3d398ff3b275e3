"""Where a followed link may never lead: into our own machine, its network, or a cloud's metadata service.

A README is a stranger's text, and the machine that reads it may reach places that the stranger cannot. The
check is made on the addresses that a name resolves to, and again on the connected socket, so that odd
spellings of an address, redirects and names that change their address between two look-ups all meet it.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

CONNECT_SECONDS = 5.0
# What `ipaddress.is_global` calls global and is not for us (Python 3.11): IETF assignments (a cloud's
# metadata address is there), 6to4 relays, Azure's metadata address; local NAT64, 6to4, Teredo and others.
_NEVER_4 = "192.0.0.0/24 192.88.99.0/24 168.63.129.16/32 224.0.0.0/4 240.0.0.0/4 0.0.0.0/8".split()
_NEVER_6 = "64:ff9b:1::/48 2002::/16 2001::/23 ::/96 fec0::/10 fc00::/7 fe80::/10 ff00::/8".split()
_NAT64 = "64:ff9b::/96"


class Refused(OSError):  # noqa: N818 - a decision of ours, not a fault
    """The address lies where a followed link may not lead."""


def forbidden(address: str) -> bool:
    """Say whether a numeric address (IPv4 or IPv6, zone allowed) is private, reserved, or a way round that.

    An IPv4 address wrapped in IPv6 (mapped, or in NAT64's well-known prefix, which IPv6-only networks use
    for all of IPv4) is judged as the IPv4 address that it is.
    """
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return True
    if isinstance(number, ipaddress.IPv6Address):
        inner = _wrapped(number)
        if inner is not None:
            return forbidden(str(inner))
    never = _NEVER_4 if number.version == 4 else _NEVER_6
    return not number.is_global or any(number in ipaddress.ip_network(net) for net in never)


def _wrapped(number: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Give the IPv4 address that an IPv6 address stands for."""
    if number.ipv4_mapped is not None:
        return number.ipv4_mapped
    if number in ipaddress.ip_network(_NAT64):
        return ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
    return None


def resolve(host: str, port: int, allow: Collection[str] = ()) -> list[tuple[int, tuple[object, ...]]]:
    """Give the (family, socket address) pairs of a name, all of which a link may lead to.

    `allow`: "address:port" pairs that are let through all the same; for tests alone.
    Raises Refused if any one is forbidden (an honest name does not mix), socket.gaierror if there is none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for _, _, _, _, where in found:
        check(where, allow)
    return [(family, where) for family, _, _, _, where in found]


def check(where: tuple[object, ...], allow: Collection[str] = ()) -> None:
    """Raise Refused if a socket address is forbidden."""
    address, port = str(where[0]), where[1]
    if forbidden(address) and f"{address}:{port}" not in allow:
        raise Refused(f"{address} is a private or reserved address")


def connect(host: str, port: int, until: float, allow: Collection[str] = ()) -> socket.socket:
    """Connect to a name's addresses in turn, and check the other end of the socket before a word is said.

    `until`: the moment (time.monotonic) by which it must be done. Raises Refused, socket.gaierror, OSError.
    """
    trouble: OSError = OSError("no address")
    for family, where in resolve(host, port, allow):
        seconds = min(CONNECT_SECONDS, until - time.monotonic())
        if seconds <= 0:
            raise TimeoutError
        line = socket.socket(family, socket.SOCK_STREAM)
        try:
            line.settimeout(seconds)
            line.connect(where)
            check(line.getpeername(), allow)
        except OSError as error:
            line.close()
            if isinstance(error, Refused):
                raise
            trouble = error
        else:
            return line
    raise trouble

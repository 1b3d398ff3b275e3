"""The loopback internet: real clients and real git against servers of our own that bear the real names.

One process plays a CONNECT proxy and every host behind it, with certificates of an authority made for the
run. Unmodified PyGithub, python-gitlab, requests and git are led there by environment variables alone; any
other host is refused. Use the fixtures of `tests/internet/fixtures.py`.
"""

"""Gathering evidence: a folder, a git address or a forge becomes one `Repository`."""

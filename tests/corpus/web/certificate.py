"""A certificate of news.example, made for these tests until 2119, and its key. Nobody else trusts it."""

from __future__ import annotations

import ssl
from pathlib import Path

_KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZ9YOALSGMABpjo0V
Xm6pySiffS2d1ZYThzr00YA6e0GhRANCAAS0Z1t9syd5gWNEv5vKoFNsDfG3vXYV
6fM3oyKDM+VswXhwrLGZ+0zixSFY0SM2Ef0YyePxNynXrajc+prZVGSv
-----END PRIVATE KEY-----
"""
_CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBazCCARCgAwIBAgIBATAKBggqhkjOPQQDAjAXMRUwEwYDVQQDDAxieWxpbmUg
dGVzdHMwIBcNMjAwMTAxMDAwMDAwWhgPMjExOTEyMzEwMDAwMDBaMBcxFTATBgNV
BAMMDGJ5bGluZSB0ZXN0czBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABLRnW32z
J3mBY0S/m8qgU2wN8be9dhXp8zejIoMz5WzBeHCssZn7TOLFIVjRIzYR/RjJ4/E3
KdetqNz6mtlUZK+jSzBJMBcGA1UdEQQQMA6CDG5ld3MuZXhhbXBsZTAPBgNVHRMB
Af8EBTADAQH/MB0GA1UdDgQWBBRFEqn1YvSJt/xfU8YnHQxTKCDUJTAKBggqhkjO
PQQDAgNJADBGAiEAjNtNzWpGNsmU+iOzJIPtAPdoZ9fzkt11eDyitBs3gToCIQDx
p0Jap4OqpGGWRTXNZp/yniUuppvYepZMgD0BoCDONQ==
-----END CERTIFICATE-----
"""


def server_side(folder: Path) -> ssl.SSLContext:
    """Return what makes a server be news.example; its files are written to *folder*."""
    path = folder / "news.example.pem"
    path.write_text(_KEY + _CERTIFICATE)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def client_side() -> ssl.SSLContext:
    """Return what trusts that certificate alone."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=_CERTIFICATE)
    return context

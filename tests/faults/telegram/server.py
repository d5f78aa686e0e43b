"""A strict Bot API for one bot on the loopback interface.

``python -m tests.faults.telegram.server --token TOKEN [--port N] [--specification FILE]`` prints the ports of the API
and of the control interface on one line and serves until it is killed. Whatever is not as the Bot API has it is
recorded as a violation and refused with the 400 that Telegram answers.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import time
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from tests.faults.telegram.control import Control
from tests.faults.telegram.mischief import Fault, Mischief
from tests.faults.telegram.oracle import Oracle
from tests.faults.telegram.rules import wrongs
from tests.faults.telegram.updates import Pending, Updates
from tests.faults.telegram.world import RefusedError, World

HOST = "127.0.0.1"
_TERMINATED = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_HOOKED = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_BROKEN = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
_JUNK = '{"ok":true,"result":{"message_id":'


class Server:
    """The API of the bot with *token*."""

    def __init__(self, token: str, oracle: Oracle, seed: int = 0) -> None:
        self._token, self._oracle = token, oracle
        self._world, self._updates, self._mischief = World(), Updates(), Mischief(seed)
        self._calls: list[dict[str, Any]] = []
        self._polls = 0
        self._hook: dict[str, Any] = {}
        self._hooking: asyncio.Task[None] | None = None
        self._port = 0
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None
        self.control = Control(self._world, self._updates, self._mischief, self._calls)
        self.control.on_fault = self._on_fault

    async def start(self, port: int) -> tuple[int, int]:
        """Listen; return the ports of the API and of the control interface."""
        api = web.Application(client_max_size=60_000_000)
        api.router.add_route("*", "/bot{token}/{method}", self._handle)
        api.router.add_get("/file/bot{token}/{path:.*}", self._download)
        self._runner = web.AppRunner(api, access_log=None)
        await self._runner.setup()
        self._site = web.TCPSite(self._runner, HOST, port)
        await self._site.start()
        self._port = self._runner.addresses[0][1]
        tests = web.Application(client_max_size=200_000_000)
        tests.router.add_post("/control/{name}", self.control.handle)
        runner = web.AppRunner(tests, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, HOST, 0).start()
        return self._port, runner.addresses[0][1]

    async def _on_fault(self, fault: Fault) -> None:
        if fault.kind == "refuse" and self._site is not None:
            await self._site.stop()
            asyncio.get_running_loop().call_later(fault.seconds, lambda: asyncio.ensure_future(self._listen_again()))
            self._site = None

    async def _listen_again(self) -> None:
        assert self._runner is not None
        self._site = web.TCPSite(self._runner, HOST, self._port, reuse_address=True)
        await self._site.start()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        self.control.counts[method] = self.control.counts.get(method, 0) + 1
        if request.match_info["token"] != self._token:
            return _answer(401, "Unauthorized")
        fault = self._mischief.meet(method)
        call: dict[str, Any] = {"time": time.time(), "method": method, "fault": fault.kind if fault else None}
        if method != "getUpdates":
            self._calls.append(call)
        if fault is not None and fault.kind in ("drop before", "refuse"):
            _close(request)
            return web.Response(status=500)
        if fault is not None and (early := _before(fault)):
            return early
        answer = await self._carry_out(request, method, call)
        if fault is not None:
            match fault.kind:
                case "slow":
                    await asyncio.sleep(fault.wait)
                case "drop after":
                    _close(request)
                case "junk":
                    return web.Response(text=_JUNK if len(self._calls) % 2 else _BROKEN, content_type="text/html")
                case "broken":
                    return web.Response(status=504, text=_BROKEN, content_type="text/html")
        return answer

    async def _carry_out(self, request: web.Request, method: str, call: dict[str, Any]) -> web.StreamResponse:
        if not self._oracle.knows(method):
            return self._violation(call, 404, "Not Found", {})
        try:
            given = await _parameters(request)
        except (OSError, ClientError):
            # Whoever was calling was killed in the middle of it.
            return _answer(400, "Bad Request")
        values, wrong = self._oracle.read(method, given)
        call["chat"] = values.get("chat_id")
        if wrong := [*wrong, *wrongs(method, values)]:
            return self._violation(call, 400, wrong[0] if wrong[0].startswith("Bad") else "Bad Request", values, wrong)
        try:
            if method == "getUpdates":
                return await self._poll(request, values)
            if "ebhook" in method:
                return _result(self._set_hook(method, values))
            return _result(self._world.carry_out(method, values))
        except RefusedError as error:
            call["refused"] = error.description
            return _answer(error.code, error.description, **error.parameters)

    def _violation(
        self, call: dict[str, Any], code: int, words: str, values: dict[str, Any], wrong: object = ()
    ) -> web.Response:
        call["refused"] = words
        self.control.violations.append({**call, "wrong": wrong or words, "parameters": repr(values)[:2000]})
        return _answer(code, words)

    # --- updates

    async def _poll(self, request: web.Request, values: dict[str, Any]) -> web.StreamResponse:
        if self._hook:
            return _answer(409, _HOOKED)
        self._polls += 1
        mine, end = self._polls, time.monotonic() + values.get("timeout", 0)
        self._updates.wake()
        if values.get("offset") is not None:
            self._updates.confirm(values["offset"])
        while True:
            if request.transport is None or request.transport.is_closing():
                return _answer(409, _TERMINATED)
            if mine != self._polls:
                return _answer(409, _TERMINATED)
            found = self._updates.take(values.get("limit", 100))
            left = end - time.monotonic()
            if found or left <= 0 or self._mischief.meet("getUpdates", only="refuse"):
                for pending in found:
                    pending.handed.append(time.time())
                return _result([pending.update for pending in found])
            await self._updates.change(min(left, 1.0))

    def _set_hook(self, method: str, values: dict[str, Any]) -> object:
        if method == "getWebhookInfo":
            url = self._hook.get("url", "")
            return {"url": url, "has_custom_certificate": False, "pending_update_count": len(self._updates)}
        if values.get("drop_pending_updates"):
            self._updates.clear()
        if self._hooking is not None:
            self._hooking.cancel()
        self._hook, self._hooking = {}, None
        if method == "setWebhook" and values["url"]:
            self._hook = values
            self._updates.wake()
            self._hooking = asyncio.create_task(self._deliver())
        return True

    async def _deliver(self) -> None:
        """Post what waits to the webhook, one after the other, again until it is taken."""
        headers = {}
        if secret := self._hook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        pause = 0.1
        async with ClientSession(timeout=ClientTimeout(total=10), headers=headers) as session:
            while True:
                for pending in self._updates.take(1):
                    if await self._post(session, pending):
                        pause = 0.1
                    else:
                        await asyncio.sleep(pause)
                        pause = min(1.0, 2 * pause)
                if not len(self._updates):
                    await self._updates.change(1.0)

    async def _post(self, session: ClientSession, pending: Pending) -> bool:
        again = self._mischief.meet("webhook", only="redeliver") is not None
        pending.handed.append(time.time())
        try:
            async with session.post(self._hook["url"], json=pending.update) as taken:
                ok = 200 <= taken.status < 300
                if not ok:
                    self.control.counts[f"webhook {taken.status}"] = (
                        self.control.counts.get(f"webhook {taken.status}", 0) + 1
                    )
        except (OSError, TimeoutError, ClientError):
            return False
        if ok and again:
            # Telegram did not hear that it was taken.
            self.control.counts["redelivered"] = self.control.counts.get("redelivered", 0) + 1
            return False
        if ok:
            self._updates.done(pending)
        return ok

    async def _download(self, request: web.Request) -> web.Response:
        held = self._world.files.get(request.match_info["path"].rpartition("/")[2])
        if request.match_info["token"] != self._token or held is None:
            return _answer(404, "Not Found")
        return web.Response(body=held)


def _before(fault: Fault) -> web.Response | None:
    """Return the answer to a call that is not carried out; None where it is."""
    match fault.kind:
        case "flood":
            wait = max(1, round(fault.wait))
            return _answer(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        case "broken" if not fault.handled:
            return web.Response(status=502, text=_BROKEN, content_type="text/html")
        case "junk" if not fault.handled:
            return web.Response(text=_BROKEN, content_type="text/html")
        case "unauthorized":
            return _answer(401, "Unauthorized")
        case "not found":
            return _answer(404, "Not Found")
        case "conflict":
            return _answer(409, _TERMINATED)
    return None


def _close(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


async def _parameters(request: web.Request) -> dict[str, object]:
    found: dict[str, object] = dict(request.query)
    if request.content_type == "application/json":
        return {**found, **(await request.json())}
    if request.method == "POST":
        for name, part in (await request.post()).items():
            found[name] = part.file.read() if isinstance(part, web.FileField) else part
    # A file that is sent along is named by attach://.
    attached = {name: value for name, value in found.items() if isinstance(value, bytes)}
    for name, value in list(found.items()):
        if isinstance(value, str) and value.startswith("attach://"):
            found[name] = attached[value.removeprefix("attach://")]
            del found[value.removeprefix("attach://")]
    return found


def _result(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _answer(code: int, description: str, **parameters: int) -> web.Response:
    more = {"parameters": parameters} if parameters else {}
    return web.json_response({"ok": False, "error_code": code, "description": description, **more}, status=code)


async def _serve(token: str, port: int, specification: Path | None, seed: int) -> None:
    ports = await Server(token, Oracle(specification), seed).start(port)
    print(json.dumps(ports), flush=True)
    await asyncio.Event().wait()


def main() -> None:
    """Serve until killed."""
    parser = argparse.ArgumentParser(description="A strict Bot API on the loopback interface.")
    parser.add_argument("--token", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--specification", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(given.token, given.port, given.specification, given.seed))


if __name__ == "__main__":
    main()

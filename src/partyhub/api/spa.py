"""Serves the built portal: hashed assets for ever, deep links to index.html (ADR 0006)."""

from pathlib import Path

from fastapi import APIRouter, FastAPI, Request, Response
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

_WEB = Path(__file__).resolve().parent.parent / "web"
_FOR_EVER = "public, max-age=31536000, immutable"
_PACKED = {"br": ".br", "gzip": ".gz"}


class _Assets(StaticFiles):
    """Hashed files; a `.br` or `.gz` made at build time is sent where the client takes it."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        accepted = dict(scope["headers"]).get(b"accept-encoding", b"").decode("latin-1")
        for encoding, suffix in _PACKED.items():
            if encoding in accepted and (Path(str(self.directory)) / (path + suffix)).is_file():
                packed = await super().get_response(path + suffix, scope)
                packed.headers["Content-Encoding"] = encoding
                packed.headers["Content-Type"] = _media_type(path)
                return _kept(packed)
        return _kept(await super().get_response(path, scope))


def _kept(response: Response) -> Response:
    response.headers["Cache-Control"] = _FOR_EVER
    response.headers["Vary"] = "Accept-Encoding"
    return response


def _media_type(path: str) -> str:
    kinds = {".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm"}
    return kinds.get(Path(path).suffix, "application/octet-stream")


def add_portal(app: FastAPI, web: Path = _WEB) -> None:
    """Mounts the portal after all API routes; without a build there is none."""
    if not (web / "index.html").is_file():
        return
    root = web.resolve()
    app.mount("/assets", _Assets(directory=root / "assets"), name="assets")
    pages = APIRouter(include_in_schema=False)

    @pages.get("/{path:path}")
    async def page(path: str, request: Request) -> Response:
        """A file of the build, or the one page that routes by itself."""
        file = (root / path).resolve()
        inside = file.is_relative_to(root) and not path.startswith(".")
        if inside and file.is_file():
            return FileResponse(file, headers={"Cache-Control": "no-cache"})
        if "." in path.rsplit("/", 1)[-1] or not inside:
            raise HTTPException(404)
        request.state.outcome = "page"
        return FileResponse(root / "index.html", headers={"Cache-Control": "no-cache"})

    app.include_router(pages)

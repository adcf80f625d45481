"""A case form as a server writes it: Python's own library, no script of the host's, a strict page policy, and ours as a classic script in the head.

    python3 server.py <folder of the library>

Prints the address it listens at, on this computer alone.
"""

import json
import sys
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

LIBRARY = Path(sys.argv[1]).resolve()
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types lit-html"
)
TYPES = {".js": "text/javascript; charset=utf-8", ".json": "application/json; charset=utf-8", ".css": "text/css; charset=utf-8"}
STYLE = "body { font: 16px/1.5 sans-serif; } .host table { border-collapse: collapse; } .host td { border: 1px solid #666; padding: 4px; }"

saved: dict[str, list[str]] = {}


def page(fields: dict[str, list[str]], *, ours: bool, closed: bool, problem: str = "") -> str:
    """The case page. Every value from outside is escaped: a record is text in an attribute."""
    head = '<script src="/guidance/practice-guidance.classic.js"></script>' if ours else ""
    record = escape(fields.get("record", [""])[0], quote=True)
    notes = escape(fields.get("notes", [""])[0], quote=True)
    checklist = (
        '<label for="record">Is the record of this child sound?</label>'
        f'<practice-checklist id="record" name="record" pack="wandsworth" checklist="wandsworth-5" today="2026-11-22" value="{record}">'
        "The checklist is on the intranet.</practice-checklist>"
        if ours and not closed
        else ""
    )
    return f"""<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Example Child A</title><link rel="stylesheet" href="/style.css">{head}</head>
<body>
<h1>Example Child A</h1>
<p role="alert">{escape(problem)}</p>
<section class="host"><h2>Visits</h2><table><tr><th>Day</th><td>2 November 2026</td></tr></table>
<p><input type="checkbox" id="seen"> <label for="seen">Seen alone</label> <button type="button">Add a visit</button></p></section>
<form id="case" method="post" action="/save">
<p><label>Notes <input name="notes" value="{notes}"></label></p>
{checklist}
<p><button>Save</button> <button formaction="/check">Draw again</button> <button formaction="/close">Take away</button></p>
</form>
</body>
</html>"""


class Host(BaseHTTPRequestHandler):
    def answer(self, text: str | bytes, kind: str = "text/html; charset=utf-8", status: int = 200) -> None:
        body = text.encode() if isinstance(text, str) else text
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/":
            return self.answer(page(saved, ours=address.query != "without", closed=False))
        if address.path == "/saved":
            return self.answer(json.dumps(saved), TYPES[".json"])
        if address.path == "/style.css":
            return self.answer(STYLE, TYPES[".css"])
        file = (LIBRARY / address.path.removeprefix("/guidance/")).resolve()
        if address.path.startswith("/guidance/") and file.is_relative_to(LIBRARY) and file.is_file():
            return self.answer(file.read_bytes(), TYPES.get(file.suffix, "application/octet-stream"))
        self.answer("There is nothing here.", "text/plain", 204 if address.path == "/favicon.ico" else 404)

    def do_POST(self) -> None:
        fields = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
        if self.path == "/check":
            return self.answer(page(fields, ours=True, closed=False, problem="Say when the next visit is."))
        saved.clear()
        saved.update(fields)
        self.answer(page(saved, ours=True, closed=self.path == "/close"))

    def log_message(self, *_: object) -> None:
        """Says nothing: the tests tell what was asked."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
print(f"Python {sys.version.split()[0]}", f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()

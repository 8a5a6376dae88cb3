"""Sets a committed template with data into a PDF: typst, our own fonts, nothing of the system."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from typst import Compiler, Fonts

_HERE = Path(str(files("partyhub.integrations.printing")))
_TEMPLATES = _HERE / "templates"


@cache
def _fonts() -> Fonts:
    """Read once: the same glyphs, and so the same pages, on every machine."""
    return Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[_HERE / "fonts"],
    )


def typeset(template: str, data: Any) -> bytes:
    """The PDF of `templates/<template>.typ`, which reads `data` from `sys.inputs.data` as JSON.

    Data are strings to the template, never markup, so nothing in them can run.
    """
    compiler = Compiler(root=_TEMPLATES, font_paths=_fonts(), ignore_system_fonts=True)
    pdf = compiler.compile(
        input=_TEMPLATES / f"{template}.typ",
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    if not isinstance(pdf, bytes):
        raise TypeError("one PDF was expected")
    return pdf

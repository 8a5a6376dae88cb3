"""QR codes as SVG, for printing."""

from io import BytesIO

import segno

# Level M survives a crease or a stamp's edge; a certificate's address then needs 53 to 57 modules,
# each half a millimetre wide on a code of 30 mm.
_LEVEL = "m"
_QUIET_ZONE = 4  # modules of white around the code (ISO/IEC 18004)


def qr_svg(content: str, level: str = _LEVEL) -> str:
    """A QR code that fills whatever box it is put in."""
    out = BytesIO()
    code = segno.make_qr(content, error=level, boost_error=False)
    code.save(out, kind="svg", border=_QUIET_ZONE, omitsize=True, xmldecl=False, light="#fff")
    return out.getvalue().decode("utf-8")

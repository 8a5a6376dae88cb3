"""Which side sees which file of a transfer: by the one table (machine 9.3)."""

import pytest

from partyhub.domain.transfers.papers import TransferFileKind, section_of
from partyhub.domain.transfers.visibility import VISIBLE, Phase, Viewer

_K, _V, _P = TransferFileKind, Viewer, Phase
_SCANS = (_K.LETTER, _K.RECEIPT)


@pytest.mark.parametrize("kind", _SCANS)
@pytest.mark.parametrize("side", Viewer)
def test_scans_are_of_whoever_sees_the_letter(kind: TransferFileKind, side: Viewer) -> None:
    """TRF-12: the receipt that the taking side scanned is the issuing side's proof."""
    seen = {(v, p) for v, p in VISIBLE if section_of(kind, side) in VISIBLE[v, p]}
    assert (_V.OLD, _P.AFTER) in seen
    assert (_V.NEW, _P.ON_THE_WAY) in seen
    assert (_V.NEW, _P.BEFORE) not in seen


@pytest.mark.parametrize(("side", "other"), [(_V.OLD, _V.NEW), (_V.NEW, _V.OLD)])
def test_a_proof_stays_with_its_side(side: Viewer, other: Viewer) -> None:
    """SP-03, PV-48: a medical paper that explains a delay is none of the other side's business."""
    section = section_of(_K.PROOF, side)
    assert section in VISIBLE[side, _P.ON_THE_WAY]
    assert not any(section in VISIBLE[other, phase] for phase in Phase)


def test_a_proof_that_the_counter_took_is_for_everybody_who_sees_the_letter() -> None:
    assert section_of(_K.PROOF, _V.COUNTER) is section_of(_K.LETTER, _V.COUNTER)

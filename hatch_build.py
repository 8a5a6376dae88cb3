"""Ships the built portal in the wheel; Node is needed only where a checkout has no fresh build."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TOOLS = Path(__file__).resolve().parent / "tools"


class PortalHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own parameter is loose
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """An editable install serves what ./run or vite built."""
        if version == "editable":
            return
        sys.path.insert(0, str(TOOLS))
        import spa  # lies beside, not on the build's path

        spa.build_if_stale()
        if not (spa.WEB / "index.html").exists():
            raise RuntimeError(f"the built portal is missing: {spa.WEB}")
        build_data["artifacts"].append("/src/partyhub/web/**")

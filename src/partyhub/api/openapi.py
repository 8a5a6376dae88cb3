"""The contract as we publish it: FastAPI's schema, with our refusals where FastAPI puts its own."""

from typing import Any

import yaml
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from partyhub.api.problems import MEDIA_TYPE, Problem

_SCHEMAS = "#/components/schemas/{model}"
_SHAPE = {"$ref": _SCHEMAS.format(model=Problem.__name__)}
_BEARER = {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}
_WITH_A_BODY = {"400": "malformed-request", "413": "body-too-large"}
_ALWAYS = {"503": "try-again"}
_METHODS = {"get", "post", "put", "patch", "delete"}


def contract(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI 3.1 document, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title,
            version=app.version,
            description=app.description,
            routes=app.routes,
            tags=app.openapi_tags,
            separate_input_output_schemas=False,
        )
        for path in schema["paths"].values():
            for method, operation in path.items():
                if method in _METHODS:
                    _speak_problems(operation)
        schema["components"] = {
            "schemas": _with_problems(schema["components"]["schemas"]),
            "securitySchemes": {"bearer": _BEARER},
        }
        schema["security"] = [{"bearer": []}]
        app.openapi_schema = schema
    return app.openapi_schema


def _with_problems(shapes: dict[str, Any]) -> dict[str, Any]:
    """Our shape of a refusal among the others, by name; FastAPI's own are not spoken."""
    ours = TypeAdapter(Problem).json_schema(ref_template=_SCHEMAS, mode="serialization")
    shapes |= ours.pop("$defs") | {Problem.__name__: ours}
    theirs = ("HTTPValidationError", "ValidationError")
    return {name: shapes[name] for name in sorted(shapes) if name not in theirs}


def _speak_problems(operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    always = _WITH_A_BODY if "requestBody" in operation else {}
    for status, code in (always | _ALWAYS).items():
        named = responses.get(status, {}).get("description", "")
        words = [named] if named.startswith("`") else []
        if f"`{code}`" not in named:
            responses[status] = {"description": " | ".join((*words, f"`{code}`"))}
    if "422" in responses:
        named = responses["422"].get("description", "")
        codes = f" | {named}" if named.startswith("`") else ""
        responses["422"] = {"description": f"`invalid-request`{codes}"}
    for status, response in responses.items():
        if int(status) >= 400:  # noqa: PLR2004 - the border of HTTP's refusals
            response["content"] = {MEDIA_TYPE: {"schema": _SHAPE}}


class _Plain(yaml.SafeDumper):
    """YAML without anchors: every place says what it holds."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's own signature
        return True


def as_yaml(schema: dict[str, Any]) -> str:
    """The document as `openapi.yaml` holds it."""
    return yaml.dump(schema, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100)

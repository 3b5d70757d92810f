"""End points that the OpenAPI document describes; they read JSON as strictly as all others."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from flask import Request, current_app
from flask_smorest import Api, Blueprint
from marshmallow import Schema
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException

from server.api.errors import Answered, ApiError, of_http
from server.api.schemas import ErrorAnswer

View = TypeVar("View", bound=Callable[..., Any])


class StrictParser(FlaskParser):
    """Reads by the app's own JSON provider, and says what is wrong."""

    def _raw_load_json(self, req: Request) -> Any:
        try:
            return current_app.json.loads(req.get_data(cache=True))
        except ValueError as error:
            raise ApiError(400, "malformed", f"the body is no JSON: {error}") from error


class DocumentedBlueprint(Blueprint):  # type: ignore[misc]  # flask-smorest has no types
    """A group of end points in the document; the methods only add types to the library's."""

    ARGUMENTS_PARSER = StrictParser()

    def get(self, rule: str) -> Callable[[View], View]:
        return cast(Callable[[View], View], super().get(rule))

    def post(self, rule: str) -> Callable[[View], View]:
        return cast(Callable[[View], View], super().post(rule))

    def route_of(self, rule: str, method: str) -> Callable[[View], View]:
        """A method that has no decorator of its own."""
        return cast(Callable[[View], View], super().route(rule, methods=[method]))

    def describes(self, **parts: Any) -> Callable[[View], View]:
        """Parts of the operation that no schema gives, such as headers, as OpenAPI writes them."""
        return cast(Callable[[View], View], super().doc(**parts))

    def answers_empty(self, status: int, description: str) -> Callable[[View], View]:
        """A success without a body: headers tell all."""
        return cast(Callable[[View], View], super().alt_response(status, description=description, success=True))

    def takes(self, schema: type[Schema]) -> Callable[[View], View]:
        """The JSON body; the view gets it loaded, as its first argument."""
        return cast(Callable[[View], View], super().arguments(schema))

    def asks(self, schema: type[Schema]) -> Callable[[View], View]:
        """The query; the view gets it loaded, as its first argument."""
        return cast(Callable[[View], View], super().arguments(schema, location="query"))

    def answers(self, schema: type[Schema]) -> Callable[[View], View]:
        """What a 200 holds."""
        return cast(Callable[[View], View], super().response(200, schema))

    def answers_file(self, content_type: str) -> Callable[[View], View]:
        """A 200 that is a file."""
        binary = {"type": "string", "format": "binary"}
        return cast(Callable[[View], View], super().response(200, binary, content_type=content_type))

    def refuses(self, status: int, description: str) -> Callable[[View], View]:
        """An error that belongs to this end point, with the codes it uses."""
        return cast(Callable[[View], View], super().alt_response(status, schema=ErrorAnswer, description=description))


class Documented(Api):  # type: ignore[misc]  # flask-smorest has no types
    """OpenAPI at /api/openapi.json, errors in the one shape."""

    ERROR_SCHEMA = ErrorAnswer

    def handle_http_exception(self, error: HTTPException) -> Answered:
        return of_http(error)

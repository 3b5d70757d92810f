"""What the end points take and answer, as marshmallow schemas; the OpenAPI document is made from them."""

from collections.abc import Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

from server.sync.entity import ID_PATTERN

NO_REV = 2**53  # above every rev


class Line(fields.String):
    """A text on one line, without control characters: no database takes a NUL."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        if not text.isprintable():
            raise ValidationError("Holds a control character.")
        return text


class Ulid(fields.String):
    """An id made by a client."""

    def __init__(self, **kwargs: Any):
        super().__init__(
            validate=validate.Regexp(ID_PATTERN.pattern + r"\Z", error="Not a ULID."),
            metadata={"pattern": f"^{ID_PATTERN.pattern}$"},
            **kwargs,
        )


class ErrorBody(Schema):
    """What went wrong: a code, a message for developers, and the field at fault."""

    code = fields.String(required=True)
    message = fields.String(required=True)
    field = fields.String()


class ErrorAnswer(Schema):
    """The one shape of every error."""

    error = fields.Nested(ErrorBody, required=True)


class Health(Schema):
    """That the server serves, and the schema number it speaks."""

    status = fields.String(required=True)
    schema = fields.Integer(required=True)


class PersonAnswer(Schema):
    """A person as they are greeted."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    staff_number = fields.String(required=True)
    position = fields.String(required=True)
    groups = fields.List(fields.String(), required=True)
    in_charge_of = fields.List(fields.String(), required=True)
    status = fields.String(required=True)
    administrator = fields.Boolean(required=True)


class SignInRequest(Schema):
    """Staff number and password, and which device asks."""

    staff_number = Line(required=True, validate=validate.Length(1, 40))
    password = fields.String(required=True, validate=validate.Length(1, 1000))
    device = Ulid(load_default=None, allow_none=True)


class SignInAnswer(Schema):
    """Who signed in, and at which epoch of the department."""

    person = fields.Nested(PersonAnswer, required=True)
    epoch = fields.String(required=True)
    demo = fields.Boolean(required=True)


class Done(Schema):
    """That it is done."""

    done = fields.Boolean(required=True)


class InLanguage(Schema):
    """In which language the server is to speak."""

    language = fields.String(load_default="zh-Hans", validate=validate.OneOf(["zh-Hans", "zh-Hant", "en"]))


class MeAnswer(Schema):
    """The person, their rights, and until when the session lasts. A `*` in a scope stands for any id."""

    person = fields.Nested(PersonAnswer, required=True)
    reads = fields.List(fields.String(), required=True)
    manages = fields.List(fields.String(), required=True)
    expires = fields.String(required=True)
    demo = fields.Boolean(required=True)


class ChangePassword(Schema):
    """The password that counts now, and the one to count from now on."""

    old = fields.String(required=True, validate=validate.Length(1, 1000))
    new = fields.String(required=True, validate=validate.Length(1, 1000))


class SetPassword(Schema):
    """A first or forgotten password, set by who has the staff in hand."""

    password = fields.String(required=True, validate=validate.Length(1, 1000))


class PeopleRow(PersonAnswer):
    """A person with how they sign in."""

    may_sign_in = fields.Boolean(required=True)
    has_password = fields.Boolean(required=True)
    last_signed_in = fields.String(required=True, allow_none=True)


class PeopleAnswer(Schema):
    """Everybody, by staff number."""

    people = fields.List(fields.Nested(PeopleRow), required=True)


class Pending(Schema):
    """What is still unsent."""

    changes = fields.Integer(required=True)
    files = fields.Integer(required=True)


class DeviceRequest(Schema):
    """A device that makes itself known."""

    device = Ulid(required=True)
    name = Line(required=True, validate=validate.Length(1, 100))


class LastNews(Schema):
    """A device that still had something unsent when it was last heard."""

    device = fields.String(required=True)
    pending = fields.Nested(Pending, required=True)
    heard = fields.String(required=True)


class DeviceAnswer(Schema):
    """The device is known; `last` names work that another installation still held (F1)."""

    device = fields.String(required=True)
    epoch = fields.String(required=True)
    schema = fields.Integer(required=True)
    last = fields.Nested(LastNews, required=True, allow_none=True)


class DeviceRow(Schema):
    """One person's news of one device."""

    device = fields.String(required=True)
    name = fields.String(required=True, allow_none=True)
    person = fields.String(required=True)
    heard = fields.String(required=True)
    pending = fields.Nested(Pending, required=True)


class DevicesAnswer(Schema):
    """All devices, those heard last first."""

    devices = fields.List(fields.Nested(DeviceRow), required=True)


class HistoryQuery(Schema):
    """Which page: the changes with a rev below `before`."""

    before = fields.Integer(load_default=NO_REV, validate=validate.Range(1, NO_REV))
    limit = fields.Integer(load_default=200, validate=validate.Range(1, 1000))


class LoggedChange(Schema):
    """A change as the log keeps it, with what became of it."""

    id = fields.String(required=True)
    rev = fields.Integer(required=True)
    entity = fields.String(required=True)
    record = fields.String(required=True)
    create = fields.Boolean(required=True)
    person = fields.String(required=True)
    device = fields.String(required=True)
    made_at = fields.String(required=True)
    at = fields.String(required=True)
    received = fields.String(required=True)
    verdict = fields.String(required=True)
    reason = fields.Dict(required=True, allow_none=True)
    patch = fields.Dict(required=True)
    base = fields.Dict(required=True)
    adopted_by = fields.String(required=True, allow_none=True)


class HistoryAnswer(Schema):
    """One page of changes, newest first; `next` is the `before` of the next page."""

    changes = fields.List(fields.Nested(LoggedChange), required=True)
    next = fields.Integer(required=True, allow_none=True)


class ForbiddenAnswer(Schema):
    """Forbidden changes that nobody adopted or dismissed, newest first."""

    changes = fields.List(fields.Nested(LoggedChange), required=True)

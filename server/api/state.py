"""What one running app holds beside its database."""

from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app

from server.config import Config
from server.domain.organisation.credential import Passwords
from server.sync.live import Hub

NAME = "qianchang"


@dataclass(frozen=True)
class State:
    """Configuration, the hasher of passwords, and the hub of live streams of this process."""

    config: Config
    passwords: Passwords
    hub: Hub


def init_state(app: Flask, state: State) -> None:
    app.extensions[NAME] = state


def state() -> State:
    """Of the app that answers the current request."""
    return cast(State, current_app.extensions[NAME])

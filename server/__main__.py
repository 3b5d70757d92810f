"""The command `qianchang`: hands the commands the app that they work on."""

from server.app import create_app
from server.cli import commands


def main() -> None:
    """Entry point of the installed command."""
    commands(obj=create_app)


if __name__ == "__main__":
    main()

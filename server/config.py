"""Where this deployment keeps its data and how it is reached, read once from the environment."""

import ipaddress
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

DEFAULT_ZONE = ZoneInfo("Asia/Shanghai")
WEB = Path(__file__).resolve().parents[1] / "web"
TRUTHY = frozenset({"1", "true", "yes", "on"})


class ConfigError(Exception):
    """The environment holds something unusable; the message names the variable and the remedy."""


@dataclass(frozen=True)
class Config:
    """One deployment.

    `database` is SQLite in `data` unless DATABASE_URL says otherwise. `demo`: everybody signs in with one known
    password, so it serves loopback only. `threads`: of the one gunicorn process; live streams take one each.
    `proxies`: how many reverse proxies in front may be believed about address and scheme.
    `web`: the folder with the client's templates, icons and build. `mail`: the server for what people are told by mail,
    as apprise writes it. `address`: how people reach this deployment, for links in what they are told outside.
    """

    data: Path
    database: URL
    secret_key: str
    host: str = "127.0.0.1"
    port: int = 8000
    demo: bool = False
    zone: ZoneInfo = DEFAULT_ZONE
    threads: int = 128
    proxies: int = 0
    web: Path = WEB
    mail: str | None = None
    address: str | None = None

    @property
    def live_streams(self) -> int:
        """How many streams may be open at once; the other threads answer requests."""
        return max(1, self.threads - 32)

    @property
    def sqlite(self) -> bool:
        return self.database.get_backend_name() == "sqlite"


def from_environment(environ: Mapping[str, str] | None = None, **overrides: object) -> Config:
    """Reads DATA, PORT, HOST, DATABASE_URL, SECRET_KEY, QIANCHANG_DEMO, QIANCHANG_ZONE, QIANCHANG_THREADS,
    QIANCHANG_PROXIES, QIANCHANG_MAIL, QIANCHANG_ADDRESS, QIANCHANG_WEB; makes the data folder and a secret key when
    there is none. An override of None is no override.
    """
    env = dict(os.environ if environ is None else environ)
    given = {name: value for name, value in overrides.items() if value is not None}
    data = Path(str(given.pop("data", None) or env.get("DATA") or "data")).resolve()
    _make_folder(data)
    values: dict[str, object] = {
        "data": data,
        "database": _database(env.get("DATABASE_URL"), data),
        "secret_key": env.get("SECRET_KEY") or _kept_secret(data / "secret_key"),
        "host": env.get("HOST") or "127.0.0.1",
        "port": _number("PORT", env.get("PORT"), 8000, 0, 65535),
        "demo": env.get("QIANCHANG_DEMO", "").lower() in TRUTHY,
        "zone": _zone(env.get("QIANCHANG_ZONE") or DEFAULT_ZONE.key),
        "threads": _number("QIANCHANG_THREADS", env.get("QIANCHANG_THREADS"), 128, 2, 4096),
        "web": Path(env.get("QIANCHANG_WEB") or WEB).resolve(),
        "mail": _mail(env.get("QIANCHANG_MAIL")),
        "address": _address(env.get("QIANCHANG_ADDRESS")),
        "proxies": _number("QIANCHANG_PROXIES", env.get("QIANCHANG_PROXIES"), 0, 0, 10),
    }
    config = Config(**{**values, **given})  # type: ignore[arg-type]
    require_loopback_in_demo(config)
    return config


def require_loopback_in_demo(config: Config) -> None:
    """Demo passwords are known to everybody: they must not be reachable from another machine."""
    if config.demo and not is_loopback(config.host):
        raise ConfigError(f"the demo serves loopback only, not HOST={config.host}; use 127.0.0.1 or leave demo mode")
    if config.demo and config.proxies:
        raise ConfigError("the demo serves loopback only: QIANCHANG_PROXIES must be 0")


def is_loopback(host: str) -> bool:
    """Whether this address or name is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _make_folder(data: Path) -> None:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"DATA={data} can't be made a folder: {error.strerror}") from error


def _kept_secret(path: Path) -> str:
    """The secret of this data folder, made at first need; only its owner reads it."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        kept = path.read_text(encoding="ascii").strip()
        if len(kept) < 32:
            raise ConfigError(f"{path} holds no whole secret; remove it and a new one is made") from None
        return kept
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        secret = secrets.token_urlsafe(48)
        file.write(secret)
    return secret


def _database(url: str | None, data: Path) -> URL:
    if not url:
        return URL.create("sqlite", database=str(data / "qianchang.sqlite3"))
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ConfigError("DATABASE_URL is no URL like postgresql+psycopg://user@host/name") from error
    if parsed.drivername in ("postgres", "postgresql"):
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername not in ("sqlite", "postgresql+psycopg"):
        raise ConfigError(f"DATABASE_URL names {parsed.drivername}; sqlite and postgresql+psycopg are known")
    return parsed


def _mail(address: str | None) -> str | None:
    if address and not address.startswith(("mailto://", "mailtos://")):
        raise ConfigError("QIANCHANG_MAIL is no address like mailtos://user:password@host; it names the mail server")
    return address or None


def _address(address: str | None) -> str | None:
    if address and not address.startswith(("https://", "http://")):
        raise ConfigError("QIANCHANG_ADDRESS is no address like https://qianchang.example; it is what people open")
    return address.rstrip("/") if address else None


def _number(name: str, value: str | None, default: int, low: int, high: int) -> int:
    if not value:
        return default
    if not value.isdecimal() or not low <= int(value) <= high:
        raise ConfigError(f"{name}={value} is no whole number from {low} to {high}")
    return int(value)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ConfigError(f"QIANCHANG_ZONE={name} is no time zone like Asia/Shanghai") from error

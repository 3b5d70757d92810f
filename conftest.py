"""Every test of the repository: what it says it proves goes into the results, and whether it needs PostgreSQL."""

import pytest

from tools.rows import known_ids


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what runs on PostgreSQL, and write the ids of `@pytest.mark.proves` into the results."""
    known = known_ids()
    for item in items:
        if needs_postgres(item):
            item.add_marker("postgres")
        ids = [str(each) for mark in item.iter_markers("proves") for each in mark.args]
        unknown = [each for each in ids if each not in known]
        if unknown:
            raise pytest.UsageError(f"{item.nodeid} proves {', '.join(unknown)}: not in docs/rows.toml")
        if ids:
            item.user_properties.append(("proves", " ".join(dict.fromkeys(ids))))


def needs_postgres(item: pytest.Item) -> bool:
    """Whether the test asks for the cluster, or has "postgresql" as a parameter."""
    parameters = getattr(item, "callspec", None)
    return "postgres" in getattr(item, "fixturenames", ()) or (
        parameters is not None and "postgresql" in parameters.params.values()
    )

"""The live signal over real connections to the real server (F25, O6; DESIGN 5)."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from server.api import live
from server.api.session import Principal
from server.api.state import state
from server.config import Config
from server.domain.organisation.people import find_person
from server.domain.organisation.sign_in import SignIn
from server.domain.transactions import reading
from tests.cast import Cast, edit, hire
from tests.conftest import MakeApp
from tests.served import Server, serving, visit


@pytest.fixture
def served(config: Config, cast: Cast) -> Iterator[Server]:
    with serving(config) as server:
        yield server


@pytest.mark.proves("F25")
def test_a_stream_begins_with_the_rev_and_tells_of_a_change_in_the_persons_scopes(served: Server, cast: Cast) -> None:
    crew, lead = visit(served, cast, "crew"), visit(served, cast, "event_lead")
    with lead.listen() as stream:
        assert stream.event() == ("rev", {"rev": lead.call("GET", "/api/live?poll=1")[1]["rev"]})
        rev = crew.sync(edit("check", cast.records["check"], result="fail"))["verdicts"][0]["rev"]
        assert stream.event() == ("rev", {"rev": rev})


@pytest.mark.proves("O4", "F25")
def test_a_change_elsewhere_is_not_told(served: Server, cast: Cast) -> None:
    crew, lead = visit(served, cast, "crew"), visit(served, cast, "execution_lead")
    with crew.listen() as stream:
        stream.event()
        lead.sync(edit("check", cast.records["fair_check"], result="pass"))
        rev = lead.sync(edit("check", cast.records["check"], result="pass"))["verdicts"][0]["rev"]
        assert stream.event() == ("rev", {"rev": rev})


@pytest.mark.proves("F24", "F25")
def test_somebody_newly_assigned_is_told_so(served: Server, cast: Cast) -> None:
    other, lead = visit(served, cast, "other_crew"), visit(served, cast, "event_lead")
    with other.listen() as stream:
        stream.event()
        lead.sync(edit("check", cast.records["check"], responsible=cast.people["other_crew"]))
        event = stream.event()
        assert event is not None
        assert event[0] == "rev"
        assert f"event:{cast.events['gala']}" in other.sync()["subscriptions"]


@pytest.mark.proves("F25")
def test_what_another_process_writes_beside_the_server_is_told_too(served: Server, cast: Cast) -> None:
    with visit(served, cast, "crew").listen() as stream:
        stream.event()
        rev = cast.write("check", cast.records["check"], result="fail").rev
        assert stream.event() == ("rev", {"rev": rev})


@pytest.mark.proves("O6")
def test_a_suspended_persons_stream_ends(served: Server, cast: Cast) -> None:
    crew, manager = visit(served, cast, "crew"), visit(served, cast, "manager")
    with crew.listen() as stream:
        stream.event()
        manager.sync(edit("person", cast.people["crew"], status="suspended"))
        assert stream.event() == ("signed_out", {})
        assert stream.event() is None


@pytest.mark.proves("O1")
def test_signing_out_ends_the_stream_of_that_session_and_no_other(served: Server, cast: Cast) -> None:
    phone, desk = visit(served, cast, "crew"), visit(served, cast, "crew")
    with phone.listen() as ending, desk.listen() as staying:
        ending.event()
        staying.event()
        phone.call("POST", "/api/sign-out", {})
        assert ending.event() == ("signed_out", {})
        rev = desk.sync(edit("check", cast.records["check"], result="pass"))["verdicts"][0]["rev"]
        assert staying.event() == ("rev", {"rev": rev})


@pytest.mark.proves("F26")
def test_eighty_streams_hear_of_one_change_while_requests_are_answered(served: Server, cast: Cast) -> None:
    crew, lead = visit(served, cast, "crew"), visit(served, cast, "event_lead")
    with ExitStack() as stack:
        streams = [stack.enter_context(lead.listen()) for _ in range(80)]
        assert {stream.status for stream in streams} == {200}
        for stream in streams:
            stream.event()
        rev = crew.sync(edit("check", cast.records["check"], result="fail"))["verdicts"][0]["rev"]
        assert {stream.event() == ("rev", {"rev": rev}) for stream in streams} == {True}


@pytest.mark.proves("F26")
def test_a_stream_too_many_is_told_to_poll_and_polling_works(config: Config, cast: Cast) -> None:
    with serving(config, QIANCHANG_THREADS="34") as server, ExitStack() as stack:
        crew = visit(server, cast, "crew")
        for _ in range(2):
            assert stack.enter_context(crew.listen()).status == 200
        refused = stack.enter_context(crew.listen())
        assert refused.status == 503
        assert int(refused.response.headers["Retry-After"]) > 0
        assert crew.call("GET", "/api/live?poll=1")[0] == 200


@pytest.mark.proves("F26")
def test_a_server_told_to_stop_ends_its_streams_and_stops_at_once(served: Server, cast: Cast) -> None:
    with visit(served, cast, "crew").listen() as stream:
        stream.event()
        assert served.stop() < 8
        assert stream.event() is None


@pytest.mark.proves("F25", "F12")
def test_with_several_processes_on_postgresql_every_stream_hears_of_every_commit(
    postgres_config: Config, make_app: MakeApp
) -> None:
    cast = hire(make_app(postgres_config))
    with serving(postgres_config, "--processes", "2") as server, ExitStack() as stack:
        crew, lead = visit(server, cast, "crew"), visit(server, cast, "event_lead")
        streams = [stack.enter_context(lead.listen()) for _ in range(8)]
        for stream in streams:
            stream.event()
        for number in range(4):
            rev = crew.sync(edit("check", cast.records["check"], remark=str(number)))["verdicts"][0]["rev"]
            for stream in streams:
                event = stream.event()
                while event is not None and event[1]["rev"] < rev:
                    event = stream.event()
                assert event == ("rev", {"rev": rev})


@pytest.mark.proves("F25")
def test_a_quiet_stream_says_that_it_is_there(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "HEARTBEAT_SECONDS", 0.05)
    crew = cast.sign_in("crew")
    token = crew.browser.get_cookie(f"qc_{crew.person}")
    assert token is not None
    with cast.app.app_context():
        with reading() as connection:
            person = find_person(connection, crew.person)
        assert person is not None
        hub = state().hub
        listener = hub.listen(crew.person)
        assert listener is not None
        who = Principal(person, SignIn())
        events = live.Stream(cast.app, hub, listener, who, token.value).events(7)
        assert next(events).endswith('event: rev\ndata: {"rev": 7}\n\n')
        assert next(events) == ": still here\n\n"

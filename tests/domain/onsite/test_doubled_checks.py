"""A list that two leads made from one template, without having seen each other, is there once (X1, F36)."""

from typing import Any

import pytest

from tests.cast import Asker, Cast, create, edit, new_id

LEADS = ("event_lead", "manager")


def line_of(cast: Cast) -> tuple[str, str]:
    """A template and a line of it."""
    template, item = new_id(), new_id()
    group = cast.groups["execution"]
    made = create("template", template, group=group, name="晚宴", event_kind="晚宴")
    line = create("template_item", item, group=group, template=template, number=1, category="safety", title="楼梯灯带")
    assert cast.sign_in("manager").verdict(made, line)["verdict"] == "applied"
    return template, item


def check_of(cast: Cast, item: str) -> dict[str, Any]:
    return create("check", event=cast.events["gala"], category="safety", title="楼梯灯带", template_item=item)


def standing(cast: Cast) -> dict[str, dict[str, Any]]:
    """The checks of the gala that are there, as its lead has them."""
    scope = f"event:{cast.events['gala']}"
    page = cast.sign_in("event_lead").sync(cursors={scope: 0})["scopes"][scope]
    checks = {one["id"]: one for one in page["records"] if one["entity"] == "check"}
    return {check: one for check, one in checks.items() if one["fields"].get("template_item") and not gone(one)}


def gone(record: dict[str, Any]) -> bool:
    return bool(record["fields"].get("deleted")) and not record.get("unseen")


def askers(cast: Cast) -> tuple[Asker, Asker]:
    one, other = (cast.sign_in(name) for name in LEADS)
    return one, other


@pytest.mark.proves("X1", "F36", "F10")
def test_the_same_line_made_twice_stands_once_and_it_is_the_one_made_first_whoever_sent_first(any_cast: Cast) -> None:
    _, item = line_of(any_cast)
    first, second = check_of(any_cast, item), check_of(any_cast, item)
    one, other = askers(any_cast)
    assert one.verdict(second)["verdict"] == "applied"
    assert other.verdict(first)["verdict"] == "applied"
    assert set(standing(any_cast)) == {min(first["record"], second["record"])}


@pytest.mark.proves("X1", "F36")
def test_the_one_that_holds_something_stays_and_the_untouched_one_goes(any_cast: Cast) -> None:
    _, item = line_of(any_cast)
    first, second = check_of(any_cast, item), check_of(any_cast, item)
    one, other = askers(any_cast)
    passed = edit("check", second["record"], result="pass", remark="已贴反光条")
    assert one.verdict(second, passed)["verdict"] == "applied"
    assert other.verdict(first)["verdict"] == "applied"
    assert set(standing(any_cast)) == {second["record"]}


@pytest.mark.proves("X1", "F36", "F10")
def test_two_that_both_hold_something_both_stay(any_cast: Cast) -> None:
    _, item = line_of(any_cast)
    first, second = check_of(any_cast, item), check_of(any_cast, item)
    one, other = askers(any_cast)
    one.verdict(second, edit("check", second["record"], result="pass"))
    other.verdict(first, edit("check", first["record"], remark="灯带缺一段"))
    assert set(standing(any_cast)) == {first["record"], second["record"]}


@pytest.mark.proves("X1", "F36", "S8")
def test_a_result_that_was_given_without_a_network_to_the_one_that_went_is_not_lost(any_cast: Cast) -> None:
    _, item = line_of(any_cast)
    first, second = check_of(any_cast, item), check_of(any_cast, item)
    one, other = askers(any_cast)
    one.verdict(first)
    other.verdict(second)
    away = max(first["record"], second["record"])
    assert away not in standing(any_cast)
    any_cast.sign_in("crew").verdict(edit("check", away, result="fail", remark="不亮"))
    shown = standing(any_cast)[away]
    assert (shown["fields"]["result"], shown["fields"]["remark"]) == ("fail", "不亮")


@pytest.mark.proves("X1", "F28", "F36")
def test_a_line_that_was_corrected_in_between_counts_as_the_same_and_its_newer_words_hold(any_cast: Cast) -> None:
    template, old = line_of(any_cast)
    group, item = any_cast.groups["execution"], new_id()
    asked = {"category": "safety", "title": "楼梯灯带", "requirement": "全亮"}
    corrected = create("template_item", item, group=group, template=template, number=1, **asked)
    one, other = askers(any_cast)
    assert other.verdict(corrected)["verdict"] == "applied"
    other.verdict(edit("template_item", old, deleted=True))
    before, after = check_of(any_cast, old), check_of(any_cast, item)
    one.verdict(before)
    other.verdict(after)
    assert set(standing(any_cast)) == {after["record"]}


@pytest.mark.proves("X1")
def test_other_events_and_other_lines_keep_their_own(any_cast: Cast) -> None:
    _, item = line_of(any_cast)
    _, another = line_of(any_cast)
    mine = [check_of(any_cast, item), check_of(any_cast, another)]
    fair = create("check", event=any_cast.events["fair"], category="safety", title="楼梯灯带", template_item=item)
    manager = any_cast.sign_in("manager")
    assert manager.verdict(*mine, fair)["verdict"] == "applied"
    assert set(standing(any_cast)) == {one["record"] for one in mine}

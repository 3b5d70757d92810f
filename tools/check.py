"""`make test`: run the stages, go on after a failed one, and close with one summary."""

import os
import sys
from dataclasses import dataclass

from tools.junit import STATES, Case, State, count, read_cases
from tools.needs import describe, missing
from tools.paths import RESULTS
from tools.stages import Stage, selected
from tools.step import Outcome, attempt, say, tail


@dataclass(frozen=True)
class Result:
    """How a stage ended: its commands' outcomes up to the first that failed, and the tests it ran."""

    stage: Stage
    outcomes: tuple[Outcome, ...]
    cases: tuple[Case, ...]

    @property
    def seconds(self) -> float:
        return sum(outcome.seconds for outcome in self.outcomes)

    @property
    def failed(self) -> bool:
        return any(outcome.code for outcome in self.outcomes) or not self.outcomes

    @property
    def counts(self) -> dict[State, int]:
        """Tests by state; a stage without tests counts as one, and so does one that broke without a failed test."""
        counted = count(list(self.cases))
        if self.failed and not counted["failed"]:
            counted["failed"] = 1
        if not self.failed and not self.stage.tests:
            counted["passed"] = 1
        return counted


def run_stage(stage: Stage) -> Result:
    """Run all commands of a stage, also after a failed one, so that one run tells everything."""
    results = RESULTS / f"{stage.name}.xml"
    results.unlink(missing_ok=True)
    outcomes = []
    for number, command in enumerate(stage.commands, 1):
        title = stage.name if len(stage.commands) == 1 else f"{stage.name} {number} of {len(stage.commands)}"
        outcome = attempt(title, command, **stage.env)
        outcomes.append(outcome)
        if outcome.code:
            say(f"\n{tail(outcome.log, 150)}\n\nFAILED {title} (exit code {outcome.code}): {' '.join(command)}\n")
    return Result(stage, tuple(outcomes), tuple(read_cases(results)) if stage.tests else ())


def describe_counts(counts: dict[State, int]) -> str:
    return f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped"


def describe_result(result: Result) -> str:
    verdict = "FAILED" if result.failed else "ok"
    counted = describe_counts(result.counts) if result.stage.tests else result.stage.about
    return f"{result.stage.name:<10} {verdict:<7} {result.seconds:>6.1f} s   {counted}"


def summary(results: list[Result]) -> str:
    """The closing table, the skipped and failed tests by name, and the plain closing line last."""
    lines = ["", "Summary", *map(describe_result, results), *map(describe, missing())]
    for state, title in (("skipped", "Skipped"), ("failed", "Failed")):
        named = [case for result in results for case in result.cases if case.state == state]
        lines += [f"{title}: {case.suite} {case.name}: {case.message.splitlines()[0][:160] if case.message else ''}"
                  for case in named]  # fmt: skip
    total = {state: sum(result.counts[state] for result in results) for state in STATES}
    seconds = sum(result.seconds for result in results)
    return "\n".join([*lines, f"{seconds / 60:.1f} minutes in all", "", describe_counts(total)])


def main(stages: str) -> int:
    try:
        chosen = selected(stages)
    except ValueError as error:
        say(str(error))
        return 2
    RESULTS.mkdir(exist_ok=True)
    for need in missing():
        say(describe(need))
    results = []
    for stage in chosen:
        result = run_stage(stage)
        say(describe_result(result))
        results.append(result)
    say(summary(results))
    return int(any(result.failed for result in results))


if __name__ == "__main__":
    try:
        sys.exit(main(os.environ.get("STAGE", "")))
    except KeyboardInterrupt:
        sys.exit(130)

import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, Notice } from "#/ui";
import { useProblem } from "../incidents/use_problem";
import type { ShiftChange } from "./changes";
import { changesOf, haveSeen } from "./seen_shifts";
import { timesOf } from "./words";

/** What changed of my own shifts to come, until I say that I have seen it (F33). */
export function ChangedShifts({ event }: { event: string }) {
  const store = useStore();
  const changes = changesOf(store, event);
  const [problem, keep] = useProblem();
  if (changes.length === 0) return null;
  return (
    <div class="changed-shifts" role="status">
      <Notice
        tone="warn"
        title={t("shift.changed", { count: changes.length })}
        text={
          <ul>
            {changes.map((change) => (
              <Change key={change.shift} change={change} />
            ))}
          </ul>
        }
        actions={
          <Button kind="act" size={48} onPress={() => void keep(() => haveSeen(store, changes))}>
            {t("shift.changedSeen")}
          </Button>
        }
      />
      {problem && (
        <p class="dispatch-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function Change({ change: { kind, now, before } }: { change: ShiftChange }) {
  const store = useStore();
  const nameOf = (post: string) => store.record("post", post).value?.fields.name ?? "";
  return (
    <li class="changed-shifts__line" data-change={kind}>
      <b>{t(`shift.changed.${kind}`)}</b>{" "}
      {before && before.post !== now.post && (
        <>
          <del>{nameOf(before.post)}</del>{" "}
        </>
      )}
      {nameOf(now.post)}{" "}
      {before && timesOf(before) !== timesOf(now) && (
        <>
          <del>{timesOf(before)}</del>{" "}
        </>
      )}
      {kind === "gone" ? <del>{timesOf(now)}</del> : <ins>{timesOf(now)}</ins>}
    </li>
  );
}

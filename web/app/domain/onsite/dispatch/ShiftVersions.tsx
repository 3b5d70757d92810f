import { formatWhen, t } from "#/i18n";
import type { ShownHead } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, ListHead } from "#/ui";
import { nameOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { useManagesEvent } from "../rights";
import type { Shift } from "./shifts";

const FIELDS = ["person", "starts", "ends"] as const;

/** Two leads who changed the same shift without having seen each other: both versions, and one press that settles it (F10). */
export function ShiftVersions({ event, shift }: { event: string; shift: Shift }) {
  const store = useStore();
  const manages = useManagesEvent(event);
  const [problem, keep] = useProblem();
  const words = (field: (typeof FIELDS)[number], value: unknown) => {
    if (typeof value !== "string") return t("shift.vacant");
    return field === "person" ? nameOf(store, value) : formatWhen(value);
  };
  return (
    <>
      {FIELDS.filter((field) => shift.conflicts[field]).map((field) => (
        <section key={field} data-conflict={field}>
          <ListHead title={t("conflict.other", { field: t(`shift.field.${field}`) })} tone="bad" />
          <ul class="shift-versions">
            {(shift.conflicts[field] as readonly ShownHead[]).map((head) => (
              <li key={head.head}>
                <span>
                  <b>{words(field, head.value)}</b> {nameOf(store, head.by)}
                </span>
                {manages && (
                  <Button
                    size={48}
                    onPress={() => void keep(() => store.write("shift", shift.id, { [field]: head.value }))}
                  >
                    {t("conflict.pick")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {problem && (
        <p class="dispatch-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

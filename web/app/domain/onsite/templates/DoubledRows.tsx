import { factsLine, minute, t } from "#/i18n";
import { useStore } from "#/store/context";
import { Button, ListHead } from "#/ui";
import { checkHref } from "../addresses";
import { namesOf } from "../event_checks";
import { useProblem } from "../incidents/use_problem";
import { givenBy } from "../results";
import { shortWhen } from "../row_words";
import type { Check } from "./from_template";

interface DoubledRowsProps {
  event: string;
  doubled: readonly (readonly Check[])[];
}

/** Lines that two people put on the list apart from each other, where each holds something: a person says which one stays (F36). */
export function DoubledRows({ event, doubled }: DoubledRowsProps) {
  const store = useStore();
  const [problem, keep] = useProblem();
  if (doubled.length === 0) return null;
  const leave = (stays: Check, its: readonly Check[]) =>
    keep(async () => {
      for (const { id } of its) if (id !== stays.id) await store.remove("check", id);
    });
  return (
    <>
      <ListHead title={t("template.doubled")} note={String(doubled.length)} tone="warn" />
      <p class="template-problem">{t("template.doubledText")}</p>
      {problem && (
        <p class="template-problem" role="alert">
          {problem}
        </p>
      )}
      <ul>
        {doubled.flatMap((its) =>
          its.map((check) => (
            <li key={check.id} class="template-row template-row--doubled">
              <a class="template-row__words" href={checkHref(event, check.id)}>
                <b>{check.fields.title}</b>
                <Holds check={check} />
              </a>
              <Button size={48} onPress={() => void leave(check, its)}>
                {t("template.leaveThis")}
              </Button>
            </li>
          )),
        )}
      </ul>
    </>
  );
}

function Holds({ check }: { check: Check }) {
  const names = namesOf(useStore());
  const given = givenBy(check);
  const { result, remark } = check.fields;
  return (
    <span>
      {factsLine(
        result ? t(`result.${result}`) : t("template.noResult"),
        remark,
        given && factsLine(names.person(given.by), shortWhen(given.at, minute.value)),
      )}
    </span>
  );
}

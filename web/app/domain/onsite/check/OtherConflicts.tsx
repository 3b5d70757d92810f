import { useState } from "preact/hooks";
import { minute, t } from "#/i18n";
import type { FieldName } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, ListHead } from "#/ui";
import { namesOf } from "../event_checks";
import { fieldWord, valueWord } from "../field_words";
import { type CheckForm, savingProblem } from "../give";
import { otherConflicts } from "../results";
import { shortWhen } from "../row_words";
import type { Check } from "../rules";

interface OtherConflictsProps {
  check: Check;
  form: CheckForm;
  /** May decide about what a check asks for; a remark may be settled by everybody. */
  manages: boolean;
}

/** Fields on which two people disagree without it being about the result: both versions, and one press that settles it. */
export function OtherConflicts({ check, form, manages }: OtherConflictsProps) {
  // In a conflict of results each remark stands with its own; only afterwards it can be one too many.
  const fields = otherConflicts(check).filter((field) => field !== "remark" || !check.conflicts.result);
  return (
    <>
      {fields.map((field) => (
        <Versions
          key={field}
          check={check}
          field={field}
          form={form}
          settles={manages || field === "remark"}
        />
      ))}
    </>
  );
}

interface VersionsProps {
  check: Check;
  field: FieldName<"check">;
  form: CheckForm;
  settles: boolean;
}

function Versions({ check, field, form, settles }: VersionsProps) {
  const store = useStore();
  const names = namesOf(store);
  const [problem, setProblem] = useState("");
  const pick = async (value: unknown) => {
    try {
      await store.write("check", check.id, { [field]: value }, { form });
    } catch (error) {
      setProblem(savingProblem(error));
    }
  };
  return (
    <section class="onsite-versions">
      <ListHead title={t("conflict.other", { field: fieldWord(field) })} tone="bad" />
      <ul>
        {(check.conflicts[field] ?? []).map((head) => (
          <li key={head.head} class="onsite-version">
            <div>
              <p>{valueWord(store, field, head.value)}</p>
              <p class="qc-t-second">
                {t("row.given", { who: names.person(head.by), time: shortWhen(head.at, minute.value) })}
              </p>
            </div>
            {settles && (
              <Button size={48} onPress={() => void pick(head.value)}>
                {t("conflict.pick")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}

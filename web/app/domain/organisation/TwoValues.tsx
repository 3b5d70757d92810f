import { useState } from "preact/hooks";
import { formatWhen, t } from "#/i18n";
import type { EntityName, FieldName, FieldValues, Shown, ShownHead } from "#/store/api";
import { useStore } from "#/store/context";
import { Button } from "#/ui";
import { saving } from "./saving";
import "./two_values.css";

interface TwoValuesProps<K extends EntityName> {
  record: Shown<K>;
  /** Names of the fields that people know; of others nothing is asked. */
  names: Readonly<Partial<Record<FieldName<K>, string>>>;
  words: (field: FieldName<K>, value: ShownHead["value"]) => string;
  mayChoose: boolean;
}

/** Fields on which two people wrote different values without having seen each other: both stand until one is chosen (X13, F36). */
export function TwoValues<K extends EntityName>({ record, names, words, mayChoose }: TwoValuesProps<K>) {
  const store = useStore();
  const [problem, setProblem] = useState("");
  const fields = (Object.keys(record.conflicts) as FieldName<K>[]).filter((field) => names[field]);
  if (fields.length === 0) return null;
  const take = async (field: FieldName<K>, value: ShownHead["value"]) => {
    setProblem(
      await saving(() => store.write(record.entity, record.id, { [field]: value } as FieldValues<K>)),
    );
  };
  return (
    <div class="two-values">
      {fields.map((field) => (
        <div key={field} data-disagree={field}>
          <p>
            <b>{t("people.disagree", { field: names[field] ?? "" })}</b>
          </p>
          <ul>
            {(record.conflicts[field] as readonly ShownHead[]).map((head) => (
              <li key={head.head} class="two-values__side">
                <span>
                  <b class="two-values__said">{words(field, head.value) || t("people.nothing")}</b>{" "}
                  {store.record("person", head.by).value?.fields.name} {formatWhen(head.at)}
                </span>
                {mayChoose && (
                  <Button size={48} onPress={() => void take(field, head.value)}>
                    {t("people.takeThis")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {problem && (
        <p class="qc-c-bad" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

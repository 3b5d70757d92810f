import { formatWhen, t } from "#/i18n";
import type { FieldName, FieldValues, ShownHead, Store } from "#/store/api";
import { Button } from "#/ui";
import { mobileWords } from "./mobile_number";
import type { Person } from "./rights";
import { saving } from "./saving";
import type { Staff } from "./use_people";

interface DisagreementsProps {
  store: Store;
  staff: Staff;
  person: Person;
}

const NAMED = ["name", "staff_number", "position", "mobile", "email", "hired_on", "status"] as const;
type Named = (typeof NAMED)[number];

/** Fields on which two people wrote different values without having seen each other: both stand until one is chosen (X13). */
export function Disagreements({ store, staff, person }: DisagreementsProps) {
  const fields = (Object.keys(person.conflicts) as FieldName<"person">[]).filter(
    (field) => field !== "deleted",
  );
  if (fields.length === 0) return null;
  return (
    <div class="person__confirm">
      {fields.map((field) => (
        <div key={field}>
          <p>
            <b>{t("people.disagree", { field: fieldWords(field) })}</b>
          </p>
          <ul>
            {(person.conflicts[field] as readonly ShownHead[]).map((head) => (
              <li key={head.head} class="person__side">
                <span>
                  <b>{valueWords(field, head.value, staff)}</b>{" "}
                  {staff.people.find(({ id }) => id === head.by)?.fields.name} {formatWhen(head.at)}
                </span>
                {staff.manages && (
                  <Button
                    size={40}
                    onPress={() =>
                      void saving(() =>
                        store.write("person", person.id, { [field]: head.value } as FieldValues<"person">),
                      )
                    }
                  >
                    {t("people.takeThis")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function fieldWords(field: FieldName<"person">): string {
  if (field === "groups") return t("people.groupsOf");
  if (field === "in_charge_of") return t("people.deputyCharge");
  const named = NAMED.find((one): one is Named => one === field);
  return named ? t(`people.field.${named}`) : t("people.administrator");
}

function valueWords(field: FieldName<"person">, value: ShownHead["value"], staff: Staff): string {
  if (value === null || value === "") return t("people.nothing");
  if (Array.isArray(value))
    return value.map(staff.nameOfGroup).join(t("people.joiner")) || t("people.nothing");
  if (field === "position") return t(`people.position.${value as "member"}`);
  if (field === "status") return t(`people.status.${value as "active"}`);
  return field === "mobile" ? mobileWords(String(value)) : String(value);
}

import { useMemo } from "preact/hooks";
import { language, t } from "#/i18n";
import type { Store } from "#/store/api";
import { type PersonRow, personRow } from "./people_rows";
import { type StaffRefusal, staffRefusals } from "./refusals";
import { type Group, managesStaff, type Person } from "./rights";

/** Everything that the screen of people reads from the store. */
export interface Staff {
  readonly loaded: boolean;
  readonly people: readonly Person[];
  readonly rows: readonly PersonRow[];
  readonly groups: readonly Group[];
  readonly refusals: readonly StaffRefusal[];
  readonly me: Person | undefined;
  /** May add and change people and groups. */
  readonly manages: boolean;
  nameOfGroup(id: string): string;
}

/** Reads people and groups; follows every signal that the screen shows. */
export function useStaff(store: Store): Staff {
  const loaded = store.loaded("person", "staff").value && store.loaded("group", "staff").value;
  const people = store.list("person", "staff").value;
  const groups = store.list("group", "staff").value;
  const refused = store.refused.value;
  const spoken = language.value; // names are joined as the language has it
  const nameOfGroup = useMemo(() => {
    const names = new Map(groups.map((group) => [group.id, group.fields.name ?? ""]));
    return (id: string) => names.get(id) ?? "";
  }, [groups]);
  const rows = useMemo(
    () => people.map((person) => personRow(person, nameOfGroup, t("people.joiner"))),
    [people, nameOfGroup, spoken],
  );
  const refusals = useMemo(() => staffRefusals(refused, people), [refused, people]);
  const me = store.record("person", store.person).value;
  return {
    loaded,
    people,
    rows,
    groups,
    refusals,
    me,
    manages: managesStaff(store.status.value.manages),
    nameOfGroup,
  };
}

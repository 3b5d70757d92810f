import { factsLine, t } from "#/i18n";
import { Button, ListHead, UnsentChip } from "#/ui";
import { countGroups, NO_GROUP, type PersonRow } from "./people_rows";
import type { Group, Person } from "./rights";

interface GroupsColumnProps {
  groups: readonly Group[];
  people: readonly Person[];
  rows: readonly PersonRow[];
  chosen: string | null;
  manages: boolean;
  onChoose: (group: string | null) => void;
  onAdd: () => void;
  onRename: (group: string) => void;
}

/** The working groups: who leads each, who is in charge of it, how many it holds; a press shows only its people. */
export function GroupsColumn(props: GroupsColumnProps) {
  const { groups, people, rows, chosen, manages, onChoose } = props;
  const counts = countGroups(rows, groups);
  const everybody = rows.filter(({ person }) => person.fields.status !== "left").length;
  const without = counts.get(NO_GROUP) ?? 0;
  return (
    <section class="people-groups" aria-label={t("groups.title")}>
      <ListHead title={t("groups.title")} />
      <ul>
        <GroupRow
          name={t("groups.all")}
          count={everybody}
          chosen={chosen === null}
          onPress={() => onChoose(null)}
        />
        {groups.map((group) => (
          <GroupRow
            key={group.id}
            name={group.fields.name ?? ""}
            second={heads(group.id, people)}
            count={counts.get(group.id) ?? 0}
            unsent={group.unsent}
            chosen={chosen === group.id}
            onPress={() => onChoose(chosen === group.id ? null : group.id)}
          />
        ))}
        {without > 0 && (
          <GroupRow
            name={t("people.filter.noGroup")}
            count={without}
            chosen={chosen === NO_GROUP}
            onPress={() => onChoose(NO_GROUP)}
          />
        )}
      </ul>
      {groups.length === 0 && (
        <p class="people-groups__empty">
          <b>{t("groups.none")}</b> {manages && t("groups.noneNext")}
        </p>
      )}
      {manages && (
        <div class="people-groups__acts">
          <Button size={40} hint="G" onPress={props.onAdd}>
            {t("groups.add")}
          </Button>
          {chosen !== null && chosen !== NO_GROUP && (
            <Button size={40} onPress={() => props.onRename(chosen)}>
              {t("groups.rename")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

const MOST_NAMES = 3;

/** "组长 林雨桐 · 沈知秋 分管". */
function heads(group: string, people: readonly Person[]): string {
  const here = people.filter(({ fields }) => fields.status !== "left" && fields.status !== "suspended");
  const leads = here.filter(
    ({ fields }) => fields.position === "group_lead" && fields.groups?.includes(group),
  );
  const charge = here.find(
    ({ fields }) => fields.position === "deputy_manager" && fields.in_charge_of?.includes(group),
  );
  const names = leads
    .slice(0, MOST_NAMES)
    .map(({ fields }) => fields.name)
    .concat(leads.length > MOST_NAMES ? "…" : [])
    .join(t("people.joiner"));
  return factsLine(
    names ? t("groups.lead", { names }) : t("groups.noLead"),
    charge && t("groups.charge", { name: charge.fields.name ?? "" }),
  );
}

interface GroupRowProps {
  name: string;
  second?: string;
  count: number;
  unsent?: boolean;
  chosen: boolean;
  onPress: () => void;
}

function GroupRow({ name, second, count, unsent, chosen, onPress }: GroupRowProps) {
  return (
    <li>
      <button type="button" class="people-group qc-inset-focus" aria-pressed={chosen} onClick={onPress}>
        <span class="people-group__name">
          {name} {unsent && <UnsentChip />}
          {second && <span class="people-group__second">{second}</span>}
        </span>
        <b>{count}</b>
      </button>
    </li>
  );
}

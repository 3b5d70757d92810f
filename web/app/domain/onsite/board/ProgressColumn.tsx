import { compare, t } from "#/i18n";
import { ListHead, Progress } from "#/ui";
import { type Judged, progressOf } from "../attention";
import { type Group, type Grouping, groupChecks, NONE } from "../groups";
import type { BoardNames, ListFilter } from "./rows";

interface ProgressColumnProps {
  judged: readonly Judged[];
  names: BoardNames;
  chosen: ListFilter | null;
  onChoose: (list: ListFilter | null) => void;
}

/** How far each list and each zone is; a press shows only that one in the table. */
export function ProgressColumn({ judged, names, chosen, onChoose }: ProgressColumnProps) {
  const section = (grouping: "category" | "zone", title: string) => {
    const groups = groupChecks(judged, grouping, { nameOf: (_, id) => names.zone(id), compare, me: "" });
    return (
      <div class="board-progress__part">
        <ListHead title={title} />
        <ul>
          {groups.map((group) => (
            <Row
              key={group.key}
              name={nameOf(group, names)}
              group={group}
              chosen={chosen?.grouping === grouping && chosen.key === group.key}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </div>
    );
  };
  return (
    <section class="board-progress" aria-label={t("board.progress")} data-lists>
      {section("category", t("board.lists"))}
      {section("zone", t("board.zones"))}
    </section>
  );
}

function nameOf({ grouping, key, checks }: Group, names: BoardNames): string {
  const first = checks[0]?.check;
  if (grouping === "category") return first ? names.category(first) : "";
  return key === NONE ? t("board.noZone") : names.zone(key);
}

interface RowProps {
  name: string;
  group: Group;
  chosen: boolean;
  onChoose: (list: ListFilter | null) => void;
}

function Row({ name, group, chosen, onChoose }: RowProps) {
  const { total, done, fail, conflict, overdue } = progressOf(group.checks);
  const bad = fail + conflict;
  const words = [
    t("board.progressOf", { name, total, done }),
    bad > 0 && t("board.progressBad", { count: bad }),
    overdue > 0 && t("board.progressLate", { count: overdue }),
  ];
  const list: { grouping: Grouping; key: string } = { grouping: group.grouping, key: group.key };
  return (
    <li>
      <button
        type="button"
        class={`board-progress__row qc-inset-focus${bad > 0 ? " board-progress__row--bad" : ""}`}
        aria-pressed={chosen}
        aria-label={words.filter(Boolean).join("，")}
        onClick={() => onChoose(chosen ? null : list)}
      >
        <span class="board-progress__name">{name}</span>
        <span class="board-progress__late qc-c-warn">{overdue > 0 ? overdue : ""}</span>
        <span class="board-progress__count">
          <b>{done}</b>/{total}
        </span>
        <span class="board-progress__line" aria-hidden="true">
          <Progress done={done} total={total} bad={bad} slim />
        </span>
      </button>
    </li>
  );
}

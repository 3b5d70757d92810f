import { useMemo } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead, LongList, UnsentChip } from "#/ui";
import type { Entry } from "../entries";
import { authorOf, lineText, whenOf } from "../words";

/** The lines of several people, the latest first: that is what somebody who opens it wants to know. */
export function Timeline({ id, entries }: { id: string; entries: readonly Entry[] }) {
  const latestFirst = useMemo(() => [...entries].reverse(), [entries]);
  return (
    <section class="incident-timeline">
      <ListHead title={t("incident.timeline")} aside={t("incident.lines", { count: entries.length })} />
      {entries.length === 0 ? (
        <p class="incident-hint">{t("incident.noLines")}</p>
      ) : (
        <LongList
          items={latestFirst}
          row={(entry) => <Line key={entry.id} entry={entry} />}
          name={`incident ${id}`}
          label={t("incident.timeline")}
        />
      )}
    </section>
  );
}

function Line({ entry }: { entry: Entry }) {
  const store = useStore();
  const { kind, made } = entry.fields;
  return (
    <li class={`incident-line incident-line--${kind ?? "note"}`} data-id={entry.id}>
      <p class="incident-line__text">{lineText(entry)}</p>
      <p class="incident-line__who">
        {authorOf(store, entry)} <time>{whenOf(made)}</time> {entry.unsent && <UnsentChip />}
      </p>
    </li>
  );
}

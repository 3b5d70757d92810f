import { useMemo } from "preact/hooks";
import { managesEvent } from "#/domain/organisation/rights";
import { language, minute, t } from "#/i18n";
import type { Shown, Store } from "#/store/api";
import { type Judged, judge } from "../attention";
import { photographedIn } from "../event_checks";
import { type BoardNames, type BoardRow, boardRow } from "./rows";

/** Everything that the board of one event reads from the store. */
export interface Board {
  readonly event: Shown<"event"> | undefined;
  readonly loaded: boolean;
  readonly now: number;
  readonly judged: readonly Judged[];
  readonly rows: readonly BoardRow[];
  readonly people: ReadonlyMap<string, Shown<"person">>;
  readonly names: BoardNames;
  /** May settle conflicts here. */
  readonly manages: boolean;
  /** May ask how phones stand. */
  readonly asksPhones: boolean;
}

/** Reads the board; follows every signal that it shows. */
export function useBoard(store: Store, eventId: string): Board {
  const scope = `event:${eventId}`;
  const event = store.record("event", eventId).value;
  const loaded = store.loaded("check", scope).value && store.loaded("event", scope).value;
  const checks = store.list("check", scope).value;
  const people = useById(store.list("person", "staff", "all").value);
  const zones = useById(store.list("zone", scope, "all").value);
  const refused = useRefused(store);
  const now = minute.value;
  const photographed = useMemo(() => photographedIn(store), [store]).value;
  const names = useNames(people, zones);
  // Nobody's checks come before others' at a desk: the lead looks at all of them alike.
  const judged = useMemo(
    () => checks.map((check) => judge(check, { now, me: "", refused, photographed })),
    [checks, now, refused, photographed],
  );
  const rows = useMemo(() => judged.map((one) => boardRow(one, names, now)), [judged, names, now]);
  const { manages } = store.status.value;
  return {
    event,
    loaded,
    now,
    judged,
    rows,
    people,
    names,
    manages: managesEvent(manages, eventId),
    asksPhones: manages.length > 0,
  };
}

function useById<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  return useMemo(() => new Map(records.map((record) => [record.id, record])), [records]);
}

function useRefused(store: Store): ReadonlySet<string> {
  const refused = store.refused.value;
  return useMemo(
    () =>
      new Set(refused.filter(({ change }) => change.entity === "check").map(({ change }) => change.record)),
    [refused],
  );
}

function useNames(
  people: ReadonlyMap<string, Shown<"person">>,
  zones: ReadonlyMap<string, Shown<"zone">>,
): BoardNames {
  const spoken = language.value; // the names of categories are words of the language
  return useMemo(
    () => ({
      person: (id) => (id ? (people.get(id)?.fields.name ?? "") : ""),
      zone: (id) => (id ? (zones.get(id)?.fields.name ?? "") : ""),
      category: (check) => (check.fields.category ? t(`category.${check.fields.category}`) : ""),
    }),
    [people, zones, spoken],
  );
}

/** An event beside the templates that its list was made from, from this phone. */
import type { Store } from "#/store/api";
import { scopeOf } from "../event_checks";
import { type Check, compareWith, newsIn, type Place } from "./from_template";

/** Where and when the event's list is made. Reads signals. */
export function placeOf(store: Store, event: string): Place {
  const zones = store.list("zone", scopeOf(event)).value;
  const starts = store.record("event", event).value?.fields.starts ?? null;
  const zoneOf = (place: string) =>
    zones.find(({ fields }) => fields.name?.trim() === place.trim() || fields.code === place.trim())?.id ??
    null;
  return { event, starts, zoneOf };
}

/** How many lines of the templates that it uses are other by now. Reads signals. */
export function templateNews(store: Store, event: string): number {
  const checks = store.list("check", scopeOf(event)).value;
  const lines = store.list("template_item", "staff", "all").value;
  const byId = new Map(lines.map((line) => [line.id, line]));
  const templateOf = ({ fields }: Check) => byId.get(fields.template_item ?? "")?.fields.template;
  const used = new Set(checks.map(templateOf));
  const place = placeOf(store, event);
  return store
    .list("template", "staff")
    .value.filter(({ id }) => used.has(id))
    .map(({ id }) => {
      const its = lines.filter(({ fields }) => fields.template === id);
      const made = checks.filter((check) => templateOf(check) === id);
      return newsIn(compareWith(its, checks, place), made);
    })
    .reduce((sum, count) => sum + count, 0);
}

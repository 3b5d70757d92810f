import { useMemo } from "preact/hooks";
import { compare } from "#/i18n";
import { useStore } from "#/store/context";
import { scopeOf } from "../event_checks";
import { type Reckoning, type Resource, reckon } from "./counts";

/** The resources of an event by code, with what was counted of each; undefined until they are read. */
export function useReckoning(
  event: string,
): { resources: readonly Resource[]; of: ReadonlyMap<string, Reckoning> } | undefined {
  const store = useStore();
  const scope = scopeOf(event);
  const listed = store.list("resource", scope).value;
  const facts = store.list("resource_count", scope).value;
  const loaded = store.loaded("resource", scope).value && store.loaded("resource_count", scope).value;
  const resources = useMemo(
    () => listed.toSorted((one, other) => compare(orderOf(one), orderOf(other))),
    [listed],
  );
  const of = useMemo(() => reckon(resources, facts), [resources, facts]);
  return loaded ? { resources, of } : undefined;
}

function orderOf({ fields }: Resource): string {
  return fields.code ?? fields.name ?? "";
}

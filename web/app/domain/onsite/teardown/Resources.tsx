import { useState } from "preact/hooks";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { EmptyState, FilterCounts } from "#/ui";
import { scopeOf } from "../event_checks";
import { CountSheet } from "./CountSheet";
import { type Half, type Reckoning, type Resource, standing } from "./counts";
import { ResourceRow } from "./ResourceRow";

const FILTERS = ["all", "left", "short"] as const;
type Filter = (typeof FILTERS)[number];

interface ResourcesProps {
  event: string;
  resources: readonly Resource[];
  of: ReadonlyMap<string, Reckoning>;
  half: Half;
}

/** Resources by code, each a tap away from being counted. The order holds whatever is counted. */
export function Resources({ event, resources, of, half }: ResourcesProps) {
  const store = useStore();
  const [filter, setFilter] = useState<Filter>("all");
  const [counting, setCounting] = useState<string>();
  const facts = store.list("resource_count", scopeOf(event)).value;
  const unsent = new Set(facts.filter((fact) => fact.unsent).map(({ fields }) => fields.resource));
  const held = resources.filter((one) => fits(of.get(one.id), half, filter));
  const filters = FILTERS.map((key) => ({
    key,
    word: t(`resource.filter.${key}`),
    count: resources.filter((one) => fits(of.get(one.id), half, key)).length,
  }));
  const open = resources.find(({ id }) => id === counting);
  const its = open && of.get(open.id);
  return (
    <>
      <FilterCounts filters={filters} current={filter} onChoose={setFilter} label={t("resource.filters")} />
      {held.length === 0 && <EmptyState title={t(`resource.none.${filter}`)} />}
      <ul>
        {held.map((resource) => {
          const reckoning = of.get(resource.id);
          return (
            reckoning && (
              <ResourceRow
                key={resource.id}
                resource={resource}
                its={reckoning}
                half={half}
                unsent={unsent.has(resource.id)}
                onPress={() => setCounting(resource.id)}
              />
            )
          );
        })}
      </ul>
      {open && its && (
        <CountSheet
          event={event}
          resource={open}
          its={its}
          half={half}
          onClose={() => setCounting(undefined)}
        />
      )}
    </>
  );
}

function fits(its: Reckoning | undefined, half: Half, filter: Filter): boolean {
  if (!its) return false;
  const state = standing(its, half);
  if (filter === "all") return true;
  return filter === "short" ? state === "short" : state === "none" || state === "open";
}

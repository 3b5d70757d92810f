import { ChevronRight, Siren } from "lucide";
import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { Icon } from "#/ui";
import { incidentsHref } from "./addresses";
import { incidentsOf } from "./event_incidents";
import { isOpen } from "./incident";
import "./incidents_link.css";

/** Leads from an event to its incidents, and says how many are open. */
export function IncidentsLink({ event }: { event: string }) {
  const open = incidentsOf(useStore(), event).value.filter(({ fields }) => isOpen(fields)).length;
  return (
    <a class={`incidents-link${open > 0 ? " incidents-link--open" : ""}`} href={incidentsHref(event)}>
      <Icon node={Siren} />
      <span class="incidents-link__word">{t("incident.listTitle")}</span>
      <span>{open > 0 ? t("incident.count", { count: open }) : t("incident.none")}</span>
      <Icon node={ChevronRight} size={20} />
    </a>
  );
}

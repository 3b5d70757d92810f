import { ChevronRight, X } from "lucide";
import { useState } from "preact/hooks";
import { factsLine, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog, Icon, IconButton } from "#/ui";
import { checkHref } from "../../addresses";
import { relate } from "../act";
import { incidentHref } from "../addresses";
import { incidentsOf } from "../event_incidents";
import { byUrgency } from "../incident";
import type { Incident } from "../kinds";
import { relatedTo } from "../related";
import { ageOf, placeOf, titleOf } from "../words";

interface RelatedProps {
  event: string;
  incident: Incident;
  keep: (act: () => Promise<unknown>) => Promise<boolean>;
}

/** The check that it came from, and the incidents that belong together. */
export function Related({ event, incident, keep }: RelatedProps) {
  const store = useStore();
  const [choosing, setChoosing] = useState(false);
  const all = incidentsOf(store, event).value;
  const related = relatedTo(incident, all);
  const check = incident.fields.check;
  const part = (other: Incident) => {
    const owner = (incident.fields.related ?? []).includes(other.id) ? incident : other;
    void keep(() => relate(store, owner, owner === incident ? other.id : incident.id, false));
  };
  return (
    <>
      {check && (
        <a class="incident-link" href={checkHref(event, check)}>
          <span class="incident-link__name">{t("incident.check")}</span>
          <b>{store.record("check", check).value?.fields.title ?? t("check.notHere")}</b>
          <Icon node={ChevronRight} size={20} />
        </a>
      )}
      {related.map((other) => (
        <div key={other.id} class="incident-link">
          <span class="incident-link__name">{t("incident.related")}</span>
          <a class="incident-link__hit" href={incidentHref(event, other.id)}>
            {factsLine(titleOf(other), placeOf(store, other))}
          </a>
          <IconButton icon={X} label={t("incident.unrelate")} onPress={() => part(other)} />
        </div>
      ))}
      {all.length > related.length + 1 && (
        <div class="incident-more">
          <Button kind="quiet" size={48} onPress={() => setChoosing(true)}>
            {t("incident.relate")}
          </Button>
        </div>
      )}
      {choosing && (
        <ChooseOther
          others={all.filter((other) => other.id !== incident.id && !related.includes(other))}
          onOther={(other) => {
            void keep(() => relate(store, incident, other, true));
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

interface ChooseOtherProps {
  others: readonly Incident[];
  onOther: (id: string) => void;
  onClose: () => void;
}

function ChooseOther({ others, onOther, onClose }: ChooseOtherProps) {
  const store = useStore();
  useLayer(true, onClose);
  return (
    <Dialog kind="sheet" title={t("incident.relate")} onClose={onClose}>
      <ul class="incident-places">
        {[...others].sort(byUrgency).map((other) => (
          <li key={other.id}>
            <Button wide onPress={() => onOther(other.id)}>
              {factsLine(titleOf(other), placeOf(store, other), ageOf(other))}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

import { compare, t } from "#/i18n";
import { useLayer } from "#/router";
import { useStore } from "#/store/context";
import { Button, Dialog } from "#/ui";
import { scopeOf } from "../event_checks";

interface PlaceSheetProps {
  event: string;
  zone: string | undefined;
  onZone: (zone: string | undefined) => void;
  onClose: () => void;
}

/** The zones of an event, each a press. */
export function PlaceSheet({ event, zone, onZone, onClose }: PlaceSheetProps) {
  const zones = useStore().list("zone", scopeOf(event)).value;
  useLayer(true, onClose);
  const sorted = [...zones].sort((left, right) =>
    compare(left.fields.code ?? left.fields.name ?? "", right.fields.code ?? right.fields.name ?? ""),
  );
  return (
    <Dialog kind="sheet" title={t("incident.changePlace")} onClose={onClose}>
      <ul class="incident-places">
        {sorted.map(({ id, fields }) => (
          <li key={id}>
            <Button wide pressed={id === zone} onPress={() => onZone(id)}>
              {fields.name}
            </Button>
          </li>
        ))}
        <li>
          <Button wide pressed={zone === undefined} onPress={() => onZone(undefined)}>
            {t("incident.placeNone")}
          </Button>
        </li>
      </ul>
    </Dialog>
  );
}

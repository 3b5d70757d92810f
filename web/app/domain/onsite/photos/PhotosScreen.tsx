import { Download as DownloadIcon, type IconNode, Printer } from "lucide";
import { useMemo, useState } from "preact/hooks";
import { formatDate, t } from "#/i18n";
import { shelfOf } from "#/media/shelf";
import { back, type ScreenProps, setQuery } from "#/router";
import type { Store } from "#/store/api";
import { useStore } from "#/store/context";
import { Button, Checkbox, EmptyState, Icon, ListHead, LoadingRows, ScreenHead, Select } from "#/ui";
import { nameOf, scopeOf } from "../event_checks";
import { type Photo, photosOf } from "./event_photos";
import { type Facts, FILTERS, type Filter, factsOf, pick, valuesOf, type Wanted } from "./filter";
import { archiveAddress, reportAddress } from "./media_address";
import { PhotoGrid } from "./PhotoGrid";
import { PhotoView } from "./PhotoView";
import "./photos.css";

/** All photos and films of an event, by whom, when, where and of what; all of them as one archive (X11). */
export function PhotosScreen({ params, query }: ScreenProps<"/event/:event/photos">) {
  const { event } = params;
  const store = useStore();
  const loaded = store.loaded("photo", scopeOf(event)).value;
  const photos = photosOf(store, event).value;
  const facts = useMemo(() => photos.map((photo) => factsOf(photo, zoneOf(store, photo))), [store, photos]);
  const wanted = wantedIn(query);
  const shown = useMemo(() => pick(facts, wanted), [facts, JSON.stringify(wanted)]);
  if (!loaded) return <LoadingRows rows={4} />;
  return (
    <section class="photos">
      <ScreenHead title={t("photos.all")} onBack={back} aside={t("photos.count", { count: shown.length })} />
      {photos.length === 0 ? (
        <EmptyState title={t("photos.empty")} next={t("photos.emptyNext")} />
      ) : (
        <>
          <Filters facts={facts} wanted={wanted} />
          <Shown photos={shown} />
          <Downloads event={event} person={store.person} />
        </>
      )}
      <PhoneSettings />
    </section>
  );
}

function Shown({ photos }: { photos: readonly Photo[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const index = photos.findIndex(({ id }) => id === open);
  if (photos.length === 0) {
    const all = () => setQuery(Object.fromEntries(FILTERS.map((by) => [by, undefined])));
    return (
      <EmptyState title={t("photos.none")} action={<Button onPress={all}>{t("photos.showAll")}</Button>} />
    );
  }
  return (
    <>
      <PhotoGrid photos={photos} onOpen={setOpen} />
      {index >= 0 && (
        <PhotoView photos={photos} index={index} onOpen={setOpen} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

/** What the server makes of all of them: needs a signal. */
function Downloads({ event, person }: { event: string; person: string }) {
  return (
    <div class="photos-download">
      <Download address={archiveAddress(event, person)} icon={DownloadIcon} word={t("photos.download")} />
      <Download address={reportAddress(event, person)} icon={Printer} word={t("photos.report")} />
      <p>{t("photos.downloadText")}</p>
    </div>
  );
}

function Download({ address, icon, word }: { address: string; icon: IconNode; word: string }) {
  return (
    <a class="qc-button qc-button--plain qc-button--56" href={address} download>
      <Icon node={icon} stroke={2.4} />
      <span>{word}</span>
    </a>
  );
}

function wantedIn(query: URLSearchParams): Wanted {
  return Object.fromEntries(FILTERS.map((by) => [by, query.get(by) ?? ""])) as Wanted;
}

/** The id of the zone where what a photo shows stands. */
function zoneOf(store: Store, { fields }: Photo): string {
  const { subject, record = "" } = fields;
  if (subject === "zone") return record;
  if (subject !== "check" && subject !== "incident" && subject !== "post") return "";
  return store.record(subject, record).value?.fields.zone ?? "";
}

function Filters({ facts, wanted }: { facts: readonly Facts[]; wanted: Wanted }) {
  const store = useStore();
  const word = (by: Filter, value: string): string => {
    if (by === "who") return nameOf(store, value);
    if (by === "day") return formatDate(value);
    if (by === "zone") return store.record("zone", value).value?.fields.name ?? value;
    return t(`record.${value as "check"}`);
  };
  return (
    <div class="photos-filters">
      {FILTERS.map((by) => {
        const values = valuesOf(facts, by);
        if (values.length < 2 && wanted[by] === "") return null;
        const options = values.map((value) => ({ value, word: word(by, value) }));
        return (
          <Select
            key={by}
            label={t(`photos.filter.${by}`)}
            value={wanted[by]}
            options={[{ value: "", word: t("photos.filter.any") }, ...options]}
            onChange={(value) => setQuery({ [by]: value || undefined })}
          />
        );
      })}
    </div>
  );
}

/** How this phone deals with photos, whatever the event. */
function PhoneSettings() {
  const shelf = shelfOf(useStore());
  const { wifiOnly, place } = shelf.settings.value;
  return (
    <section class="photos-phone">
      <ListHead title={t("photos.phone")} />
      <Checkbox
        label={t("photos.wifiOnly")}
        hint={t("photos.wifiOnlyHint")}
        checked={wifiOnly}
        onChange={(on) => void shelf.setSettings({ wifiOnly: on })}
      />
      <Checkbox
        label={t("photos.place")}
        hint={t("photos.placeHint")}
        checked={place}
        onChange={(on) => void shelf.setSettings({ place: on })}
      />
    </section>
  );
}

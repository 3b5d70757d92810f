import { formatWhen, minute, t } from "#/i18n";
import { shelfOf } from "#/media/shelf";
import { useStore } from "#/store/context";
import { SheetSection } from "#/ui";
import { isDesk } from "../width";
import { ChangeItem } from "./ChangeItem";
import { MoreItem, useFew } from "./few";

const FIRST = 8;

/** What is only on this device, oldest first, as it will go out. */
export function UnsentList() {
  const store = useStore();
  const { unsent } = store;
  const { few, more, showMore } = useFew(unsent.value, FIRST);
  const title = t(isDesk.value ? "sheet.onlyDesk" : "sheet.onlyPhone");
  const files = shelfOf(store).waiting.value;
  if (few.length === 0 && files === 0) {
    return (
      <SheetSection title={title} tone="azur" box="none">
        <p class="qc-status-empty">{t("status.nothingUnsent")}</p>
      </SheetSection>
    );
  }
  return (
    <SheetSection title={title} tone="azur" aside={t("sheet.order")} box="dashed">
      {files > 0 && <p class="qc-status-empty">{t("photos.waiting", { count: files })}</p>}
      {few.map(({ change }) => (
        <ChangeItem key={change.id} change={change} at={formatWhen(change.at, minute.value)} sent={false} />
      ))}
      <MoreItem count={more} onPress={showMore} />
    </SheetSection>
  );
}

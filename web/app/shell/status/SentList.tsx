import { dayOf, formatTime, minute, t } from "#/i18n";
import type { SentItem } from "#/store/api";
import { useStore } from "#/store/context";
import { SheetSection } from "#/ui";
import { ChangeItem } from "./ChangeItem";
import { MoreItem, useFew } from "./few";

const FIRST = 3;

/** What the server has, newest first: each item only after the server's own verdict for it (F3). */
export function SentList() {
  const { sent } = useStore();
  const today = dayOf(minute.value);
  const ofToday = sent.value.filter((item) => dayOf(item.sentAt) === today);
  const earlier = sent.value.filter((item) => dayOf(item.sentAt) !== today);
  const last = ofToday[0];
  return (
    <>
      <Section
        title={t("sheet.sentToday")}
        items={ofToday}
        {...(last && { aside: t("sheet.lastSent", { time: formatTime(last.sentAt) }) })}
      />
      {earlier.length > 0 && <Section title={t("status.earlierSent")} items={earlier} />}
    </>
  );
}

function Section({ title, items, aside }: { title: string; items: readonly SentItem[]; aside?: string }) {
  const { few, more, showMore } = useFew(items, FIRST);
  if (items.length === 0) {
    return (
      <SheetSection title={title} box="none">
        <p class="qc-status-empty">{t("status.noneSent")}</p>
      </SheetSection>
    );
  }
  return (
    <SheetSection title={title} aside={aside}>
      {few.map(({ change, sentAt }) => (
        <ChangeItem key={change.id} change={change} at={formatTime(sentAt)} sent />
      ))}
      <MoreItem count={more} onPress={showMore} />
    </SheetSection>
  );
}

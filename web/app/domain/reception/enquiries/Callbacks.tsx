import { t } from "#/i18n";
import { back } from "#/router";
import { useStore } from "#/store/context";
import { EmptyState, LoadingRows, ScreenHead } from "#/ui";
import { SoundSwitch } from "#/ui/SoundSwitch";
import { enquiriesLoaded, mineIn } from "./asked";
import { CallbackRow } from "./CallbackRow";
import "./enquiry.css";

/** What waits for an answer of mine, on a phone as at a desk (R1). */
export function Callbacks() {
  const store = useStore();
  if (!enquiriesLoaded(store)) return <LoadingRows rows={4} />;
  const mine = mineIn(store);
  return (
    <section>
      <ScreenHead title={t("callback.title")} onBack={back} aside={<SoundSwitch />} />
      {mine.length === 0 && <EmptyState title={t("callback.none")} next={t("callback.noneNext")} />}
      <ul>
        {mine.map((asked) => (
          <li key={asked.enquiry.id}>
            <CallbackRow asked={asked} />
          </li>
        ))}
      </ul>
    </section>
  );
}

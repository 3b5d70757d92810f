import { t } from "#/i18n";
import { useStore } from "#/store/context";
import { ListHead } from "#/ui";
import { CALLBACKS } from "./addresses";
import { mineIn } from "./asked";
import { CallbackRow } from "./CallbackRow";
import "./enquiry.css";

const SHOWN = 3;

/** On the first screen: the replies that I owe, the most urgent on top; nothing when there are none (R1). */
export function CallbacksNow() {
  const mine = mineIn(useStore());
  if (mine.length === 0) return null;
  return (
    <section class="callbacks-now">
      <ListHead
        title={t("callback.title")}
        aside={mine.length > SHOWN && <a href={CALLBACKS}>{t("callback.count", { count: mine.length })}</a>}
      />
      <ul>
        {mine.slice(0, SHOWN).map((asked) => (
          <li key={asked.enquiry.id}>
            <CallbackRow asked={asked} />
          </li>
        ))}
      </ul>
    </section>
  );
}
